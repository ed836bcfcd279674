/** The elements of HTML, past ones too (HTML Living Standard, sections 4 and 16.2), and the roots of SVG and MathML. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img
  input ins isindex kbd keygen label legend li link listing main map mark marquee math menu meta meter multicol nav
  nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc
  ruby s samp script search section select selectedcontent slot small source spacer span strike strong style sub summary
  sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`.split(
    /\s+/,
  ),
);

/** Those an author may use: text structure, tables, pictures of this site. No style, script, form or frame. */
export const SAFE_ELEMENTS: ReadonlySet<string> = new Set(
  `h1 h2 h3 h4 h5 h6 p br hr blockquote pre div span section figure figcaption ul ol li dl dt dd table caption thead
  tbody tfoot tr th td a img strong b em i s del ins u mark small sub sup code kbd samp abbr cite q time details
  summary`.split(/\s+/),
);
