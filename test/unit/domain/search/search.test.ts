import { describe, expect, it } from "vitest";
import { FileWriter } from "../../../../src/domain/search/encoding.ts";
import {
  buildSearchFiles,
  emptyQuery,
  openIndex,
  SearchIndexError,
  search,
} from "../../../../src/domain/search/index.ts";
import {
  aStudy,
  ask,
  askAddress,
  aVocabulary,
  found,
  foundAt,
  foundSome,
  openBodies,
  openStudies,
} from "./studies.ts";

describe("a search", () => {
  it("lists everything, newest first and then by address, when nothing is asked", () => {
    const index = openStudies([
      aStudy({ url: "/b/", publishDate: "2023-05-01T00:00:00.000Z" }),
      aStudy({ url: "/c/", publishDate: "2024-05-01T00:00:00.000Z" }),
      aStudy({ url: "/a/", publishDate: "2023-05-01T02:00:00.000+02:00" }),
      aStudy({ url: "/d/", publishDate: "some day" }),
    ]);
    expect(found(index, "")).toEqual(["/c/", "/a/", "/b/", "/d/"]);
    expect(found(index, " (((( ")).toEqual(["/c/", "/a/", "/b/", "/d/"]);
  });

  it("finds documents with all words, and those with some of them beside", () => {
    const index = openBodies("load time", "load", "time and load and tests", "checkout");
    expect(found(index, "load tests")).toEqual(["c"]);
    expect(foundSome(index, "load tests").sort()).toEqual(["a", "b"]);
  });

  it("weighs a title and a snippet above a heading, and that above the body", () => {
    const filler = "one two three four five six seven eight nine ten";
    const index = openStudies([
      aStudy({ url: "body", title: filler, snippet: filler, headings: [filler], body: `kafka ${filler}` }),
      aStudy({ url: "snippet", title: filler, snippet: `kafka ${filler}`, headings: [filler], body: filler }),
      aStudy({ url: "heading", title: filler, snippet: filler, headings: [`kafka ${filler}`], body: filler }),
      aStudy({ url: "title", title: `kafka ${filler}`, snippet: filler, headings: [filler], body: filler }),
    ]);
    expect(found(index, "kafka")).toEqual(["snippet", "title", "heading", "body"]);
  });

  it("puts what holds both words as they are written before what holds them in other forms", () => {
    const index = openBodies(
      "reports reports reports controls controls controls",
      `reporting ${"and other words ".repeat(20)} controlling`,
      "reporting reporting controls controls",
    );
    expect(found(index, "reporting controlling.")[0]).toBe("b");
    expect(found(index, "reports controls.")[0]).toBe("a");
    expect(found(index, "we were reporting and controlling.")[0]).toBe("c");
  });

  it("puts of two that hold the words as they are written, as often and as near, the one first that says least else", () => {
    const others = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");
    const repeated = (count: number): string => Array.from({ length: count }, () => "word0").join(" ");
    const index = openBodies(
      `ledger ${others(60)} harbour`,
      `ledger ${repeated(60)} harbour`,
      "quay",
      "mole",
    );
    expect(found(index, "ledger harbour.")).toEqual(["b", "a"]);
    expect(found(index, "harbour ledger.")).toEqual(["b", "a"]);
  });

  it("asks no study to hold the words of a sentence that hardly tell what it is about", () => {
    const index = openBodies("the shop sold out in harbours", "every shop needs one", "harbours");
    expect(found(index, "every shop needs it in the harbours")).toEqual(["a"]);
    expect(found(index, "our shop is down every Christmas")).toEqual(["b", "a"]);
    expect(found(index, "do you have case studies of any shop").sort()).toEqual(["a", "b"]);
    expect(found(index, "we need one")).toEqual(["b"]);
    // Beside no word that holds a sentence together each is meant.
    expect(found(index, "every shop needs")).toEqual(["b"]);
  });

  it.each([
    ["de", "wir brauchen jede Woche Hilfe in unserem Lager", "Hilfe im Lager", "jede Woche"],
    ["fr", "notre entrepôt est toujours en panne chaque été", "panne à l'entrepôt", "chaque été"],
    ["es", "necesitamos un almacén para la Navidad cada año", "almacén", "cada Navidad"],
  ])("knows such words in other languages: %s", (language, q, body, other) => {
    const index = openStudies([aStudy({ url: "a", body }), aStudy({ url: "b", body: other })], { language });
    expect(found(index, q)).toEqual(["a"]);
  });

  it("finds a study by what it is filed under", () => {
    const index = openStudies([
      aStudy({
        url: "a",
        industry: "Retail",
        technologies: ["Apache Kafka"],
        topics: ["Migration"],
        client: "Aldmere",
      }),
      aStudy({ url: "b", services: ["Web performance"] }),
    ]);
    for (const q of ["retail", "kafka", "migrations", "aldmere"]) expect(found(index, q)).toEqual(["a"]);
    expect(found(index, "performance")).toEqual(["b"]);
  });

  it.each(["c++", "node.js", "nodejs", "ci/cd", "cicd", ".net", "k8s", "C++", "Node.JS"])(
    "finds %s and nothing like it",
    (q) => {
      const index = openBodies("c++", "node.js", "ci/cd", ".net", "k8s", "c js net ci cd node c# n.e.t");
      const [first] = found(index, q);
      expect(first).toBe(
        { c: "a", n: "b", "c+": "a", ci: "c", ".n": "d", k8: "e", no: "b" }[q.toLowerCase().slice(0, 2)],
      );
    },
  );

  it("tells C, C++ and C# apart", () => {
    const index = openBodies("written in C", "written in C++", "written in C#");
    expect(found(index, "c++")).toEqual(["b"]);
    expect(found(index, "c#")).toEqual(["c"]);
    expect(found(index, "c")).toEqual(["a"]);
  });

  it("finds words in all their forms, with and without accents", () => {
    const index = openBodies("We migrated the café", "Nothing");
    for (const q of ["migration", "migrating", "CAFE", "cafés"]) expect(found(index, q)).toEqual(["a"]);
  });

  it.each([
    ["use", "used", "useful", "using"],
    ["die", "dies", "died", "dying"],
    ["try", "tries", "tried", "trying"],
  ])("finds words of three letters in all their forms: %s", (word, ...forms) => {
    for (const form of forms) {
      const index = openBodies(`It is ${form}`, "It is for us, as it is");
      expect(found(index, `${word}.`)).toEqual(["a"]);
    }
  });

  it.each([
    ["sold", "selling"],
    ["bought", "buys"],
    ["paid", "paying"],
    ["children", "a child"],
    ["matrices", "the matrix"],
    ["shelves", "a shelf"],
    ["chosen", "choosing"],
  ])("finds words in forms that no rule makes: %s, %s", (q, body) => {
    expect(found(openBodies(body, "Nothing"), `${q}.`)).toEqual(["a"]);
  });

  it("takes of an address that was pasted what its last part says", () => {
    const index = openBodies("kubernetes cost", "https and www and org", "rebuilt example.com");
    expect(found(index, "https://www.example.org/case-studies/kubernetes-cost/?utm=1")).toEqual(["a"]);
    expect(found(index, "https://www.example.com/")).toEqual(["c"]);
  });

  it("finds Chinese by pairs of letters, and by one", () => {
    const index = openBodies("我们为东京都迁移了数据库", "京都的商店");
    expect(found(index, "数据库")).toEqual(["a"]);
    expect(found(index, "东京")).toEqual(["a"]);
    expect(found(index, "京都").sort()).toEqual(["a", "b"]);
    expect(found(index, "商")).toEqual(["b"]);
  });

  it("takes the last word for the beginning of one, unless something follows it", () => {
    const index = openBodies("kubernetes", "transformations", "reaction");
    expect(found(index, "kub")).toEqual(["a"]);
    expect(found(index, "transformati")).toEqual(["b"]);
    expect(found(index, "reac kubernetes")).toEqual(["a"]);
    expect(found(index, "kub.")).toEqual([]);
  });

  it("puts a word above those it begins", () => {
    const index = openBodies("reactor reactor reactor", "react");
    expect(found(index, "react")).toEqual(["b", "a"]);
  });

  it("answers one letter with words that are it or, where there is none, begin with it", () => {
    const index = openBodies("R and Python", "Rust");
    expect(found(index, "r")).toEqual(["a"]);
    expect(found(index, "p")).toEqual(["a"]);
    expect(found(index, "z")).toEqual([]);
  });

  it("leaves function words aside, unless there is nothing else", () => {
    const index = openBodies("the shop", "the who", "checkout");
    expect(found(index, "the shop")).toEqual(["a"]);
    expect(found(index, "the who")).toEqual(["b"]);
    expect(foundSome(index, "the who")).toEqual(["a"]);
    expect(found(index, "with")).toEqual([]);
  });

  it("leaves out what follows a minus", () => {
    const index = openBodies("react native", "react", "vue", "e-commerce with react");
    expect(found(index, "react -native").sort()).toEqual(["b", "d"]);
    expect(found(index, "-react")).toEqual(["c"]);
    expect(found(index, 'react -"react native"').sort()).toEqual(["b", "d"]);
    expect(found(index, "e-commerce")).toEqual(["d"]);
    expect(found(index, "- react").length).toBe(3);
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
    "knows %s for a word",
    (word) => {
      expect(found(openBodies("nothing"), word)).toEqual([]);
      const index = openStudies([
        aStudy({ url: "a", body: word, title: word, client: word, topics: [word] }),
      ]);
      expect(found(index, word)).toEqual(["a"]);
    },
  );

  it("answers from an empty index, and from one document", () => {
    const empty = ask(openStudies([]), "react");
    expect(empty).toMatchObject({ total: 0, page: 1, pages: 0, results: [], applied: [], suggestions: [] });
    expect(ask(openStudies([]), "").total).toBe(0);
    expect(found(openBodies("react"), "react")).toEqual(["a"]);
    expect(found(openBodies(""), "")).toEqual(["a"]);
  });

  it("stands ten thousand times one word", () => {
    const index = openBodies("react ".repeat(10_000), "react once");
    expect(found(index, "react").sort()).toEqual(["a", "b"]);
    expect(found(index, "react ".repeat(10_000)).sort()).toEqual(["a", "b"]);
  });

  it("shows twelve a page, the last page past the end", () => {
    const index = openStudies(
      Array.from({ length: 30 }, (_, at) => aStudy({ url: `${100 + at}`, body: "react" })),
    );
    expect(foundAt(index, "q=react&page=3")).toHaveLength(6);
    expect(foundAt(index, "page=1e9")).toEqual(["124", "125", "126", "127", "128", "129"]);
    expect([1, 2, 3].flatMap((page) => foundAt(index, `q=react&page=${page}`)).sort()).toEqual(foundAll(30));
  });

  it("orders by date where newest is asked", () => {
    const index = openStudies([
      aStudy({ url: "old", title: "react", publishDate: "2020-01-01T00:00:00.000Z" }),
      aStudy({ url: "new", body: "react and more", publishDate: "2024-01-01T00:00:00.000Z" }),
    ]);
    expect(foundAt(index, "q=react")).toEqual(["old", "new"]);
    expect(foundAt(index, "q=react&sort=newest")).toEqual(["new", "old"]);
  });

  it("shows of a study what a card needs", () => {
    const study = aStudy({
      url: "/case-studies/a-b/",
      title: "A 'quoted' <title> — 2",
      snippet: "One  two",
      client: "Aldmere Council",
      industry: "Public sector",
      technologies: ["Zod", "Astro"],
      topics: ["Cost"],
      services: ["Analytics"],
      image: { src: "/images/a - b.jpg", alt: "" },
    });
    const [result] = ask(openStudies([study, aStudy({ url: "/case-studies/c/" })]), "aldmere").results;
    expect(result).toEqual({
      url: study.url,
      title: study.title,
      snippet: study.snippet,
      client: "Aldmere Council",
      industry: { value: "public-sector", label: "Public sector" },
      technologies: [
        { value: "zod", label: "Zod" },
        { value: "astro", label: "Astro" },
      ],
      topics: [{ value: "cost", label: "Cost" }],
      services: [{ value: "analytics", label: "Analytics" }],
      publishDate: study.publishDate,
      image: study.image,
      outcomes: [],
      excerpt: null,
      section: null,
      titleParts: null,
    });
  });
});

describe("words that are written together here and apart there", () => {
  const index = openBodies(
    "techflow, devops and microservices",
    "our tech flow",
    "dev",
    "services",
    "we replatform",
  );

  it.each([
    ["tech flow.", ["a", "b"]],
    ["techflow.", ["a", "b"]],
    ["dev ops.", ["a", "c"]],
    ["micro services.", ["a", "d"]],
    ["re-platform.", ["e"]],
    ["replatforming.", ["e"]],
  ])("%s finds them both ways", (q, urls) => {
    const others = ask(index, q).partial ? foundSome(index, q) : [];
    expect([...found(index, q), ...others].sort()).toEqual(urls);
  });

  it("are parted where no text writes them together and some text has both", () => {
    const apart = openBodies("our tech flow", "tech", "grey dawn");
    expect(found(apart, "techflow.")[0]).toBe("a");
    expect(found(apart, "techdawn.")).toEqual([]);
  });
});

describe("the author of a study", () => {
  it("is found by name", () => {
    const index = openStudies([
      aStudy({ url: "a", people: ["Ada Ferry"] }),
      aStudy({ url: "b", body: "A ferry" }),
    ]);
    expect(found(index, '"ada ferry"')).toEqual(["a"]);
    expect(found(index, "ferry.").sort()).toEqual(["a", "b"]);
  });
});

describe("numbers", () => {
  const index = openBodies(
    "rose by 50%",
    "50 users",
    "fell 12 %",
    "€1.3M saved",
    "1.3 million saved",
    "1.3 s",
  );

  it("with a percent sign are not the same without, between quotation marks", () => {
    expect(found(index, '"50%"')).toEqual(["a"]);
    expect(found(index, '"51%"')).toEqual([]);
    expect(found(index, '"12%"')).toEqual(["c"]);
    expect(found(index, "50%").sort()).toEqual(["a", "b"]);
    expect(found(index, "users -50%")).toEqual([]);
    expect(found(index, "saved fell -50%").sort()).toEqual(["c", "d", "e"]);
  });

  it.each([
    ['"50%"', "50 percent"],
    ['"50%"', "50 per cent"],
    ['"50%"', "fifty percent"],
    ['"50 %"', "50 Prozent"],
    ['"50 %"', "50 pour cent"],
    ['"50 %"', "50 por ciento"],
    ['"50 per cent"', "50%"],
    ['"50 percent"', "50 %"],
    ['"fifty percent"', "50%"],
    ["50 per cent.", "50%"],
    ["fifty percent.", "50%"],
    ['"12,5 %"', "12.5 percent"],
  ])("are the same with the sign and the word: %s, %s", (q, text) => {
    expect(found(openBodies(`rose by ${text}`, "12 users", "cents per user"), q)).toEqual(["a"]);
  });

  it.each([
    ["24x7.", "24/7"],
    ["24-7.", "24x7"],
    ["24/7.", "24-7"],
  ])("of a service around the clock are one however they are written: %s, %s", (q, text) => {
    expect(found(openBodies(`support ${text}`, "24 users and 7 cats"), q)).toEqual(["a"]);
  });

  it.each(["1.3 million", "€1.3M", "1.3m"])("of millions are one however they are written: %s", (q) => {
    expect(found(index, `${q} `).slice(0, 2).sort()).toEqual(["d", "e"]);
    expect(found(index, '"1.3 million"').sort()).toEqual(["d", "e"]);
  });
});

describe("words of one stem that mean something else", () => {
  const vocabulary = aVocabulary({
    industries: [
      { label: "Healthcare", aliases: ["hospitals"] },
      { label: "Hospitality", aliases: ["hotels"] },
      { label: "Agriculture", aliases: ["farming"] },
    ],
  });
  const index = openStudies(
    [
      aStudy({ url: "clinic", industry: "Healthcare", body: "Beds" }),
      aStudy({ url: "hotel", industry: "Hospitality", body: "Beds" }),
      aStudy({ url: "pigs", industry: "Agriculture", body: "Pigs" }),
      aStudy({ url: "wind", body: "Wind farms" }),
    ],
    { vocabulary },
  );

  it("do not find each other, and aliases hold though a study has the stem", () => {
    expect(found(index, "hospitals")).toEqual(["clinic"]);
    expect(found(index, "hospital ")).toEqual(["clinic"]);
    expect(found(index, "hospitality")).toEqual(["hotel"]);
    expect(found(index, "farming")).toEqual(["pigs"]);
    expect(found(index, "farm ")).toEqual(["wind"]);
  });

  it.each([
    ["stockings.", "stock levels"],
    ["stock.", "stockings for ladies"],
    ["training.", "train tickets"],
    ["parks.", "a parking lot"],
    ["shipping.", "ships at sea"],
    ["books.", "a booking engine"],
    ["house.", "housing benefit"],
    ["cloth.", "clothing for kids"],
    ["even.", "every evening"],
    ["bear.", "ball bearings"],
  ])("are nouns of their own, though a verb ends so: %s, %s", (q, text) => {
    expect(found(openBodies(text, "of no interest"), q)).toEqual([]);
  });

  it.each([
    ["held.", "we hold shops"],
    ["people.", "a person"],
    ["lives.", "a life"],
    ["cheaper.", "cheap"],
    ["quizzes.", "a quiz"],
    ["trained.", "training for staff"],
    ["bookings.", "booked online"],
    ["warehousing.", "a warehouse"],
    ["centres.", "the data center"],
    ["tyres.", "winter tires"],
  ])("have their own forms: %s, %s", (q, text) => {
    expect(found(openBodies(text, "of no interest"), q)).toEqual(["a"]);
  });

  it("are found by what is said of .NET where it is ASP.NET, and by no other net", () => {
    const index = openBodies("built with ASP.NET Core", "a net for fish", "net sales");
    expect(found(index, ".net")).toEqual(["a"]);
    expect(found(index, "asp net ")).toEqual(["a"]);
  });

  it.each([
    ["علي.", "على"],
    ["سنة.", "سنه"],
    ["وشركة.", "شركة"],
    ["شركة.", "وشركة"],
    ["كالبنك.", "بنك"],
  ])("are found by short Arabic words, and by those with a letter before them: %s, %s", (q, text) => {
    const arabic = openStudies([aStudy({ url: "a", body: text }), aStudy({ url: "b", body: "وقت" })], {
      language: "ar",
    });
    expect(found(arabic, q)).toEqual(["a"]);
    expect(found(arabic, "قت.")).toEqual([]);
  });

  it("are found by Hebrew words with and without the article", () => {
    const hebrew = openBodies("המלאי בחנות", "מלאי חדש", "חברה");
    for (const q of ["מלאי.", "המלאי."]) expect(found(hebrew, q).sort()).toEqual(["a", "b"]);
  });

  it("are found by Arabic words with and without the points of their last letter", () => {
    expect(found(openBodies("المستشفى", "شركة"), "مستشفي.")).toEqual(["a"]);
  });

  it("are found by Arabic words with and without the article", () => {
    const arabic = openBodies("نظام المستشفى الجديد", "مستشفى", "شركة");
    for (const q of ["مستشفى.", "المستشفى."]) expect(found(arabic, q).sort()).toEqual(["a", "b"]);
  });
});

describe("studies that hold every word", () => {
  const vocabulary = aVocabulary({ technologies: [{ label: "Kubernetes", aliases: ["k8s"] }] });
  const long = `${"Other words stand here. ".repeat(30)}`;

  it("are listed apart from those that hold some, however often these say them", () => {
    const index = openStudies(
      [
        aStudy({ url: "all", body: `${long}Stock levels moved to k8s overnight` }),
        aStudy({ url: "title", title: "Kubernetes, Kubernetes and stock", body: "Kubernetes stock" }),
        aStudy({ url: "some", body: "overnight" }),
        aStudy({ url: "none", body: "nothing" }),
      ],
      { vocabulary },
    );
    expect(found(index, "kubernetes stock overnight.")).toEqual(["all"]);
    expect(foundSome(index, "kubernetes stock overnight.")).toEqual(["title", "some"]);
    expect(found(index, "kubernetis stocks overnight.")).toEqual(["all"]);
    expect(found(index, "kubernetes stock xyzzyx overnight.").sort()).toEqual(["all", "some", "title"]);
  });

  it("are what totals and facets count; where none holds all words, those that hold some are", () => {
    const index = openStudies([
      aStudy({ url: "a", industry: "Retail", body: "stock levels" }),
      aStudy({ url: "b", industry: "Energy", body: "stock and levels" }),
      aStudy({ url: "c", industry: "Retail", body: "stock" }),
    ]);
    const counts = (address: string) => {
      const { total, tier, complete, partial, facets } = askAddress(index, address);
      const retail = facets[0]?.values.find(({ value }) => value === "retail")?.count;
      return [total, tier, complete, partial, retail];
    };
    expect(counts("q=stock+levels")).toEqual([2, "all", 2, 1, 1]);
    expect(counts("q=stock+levels&match=some")).toEqual([1, "some", 2, 1, 1]);
    expect(counts("q=stock+levels&industry=retail")).toEqual([1, "all", 1, 1, 1]);
    expect(counts("q=stock+levels&industry=retail&match=some")).toEqual([1, "some", 1, 1, 1]);
    expect(counts("q=the+stock&match=some")).toEqual([3, "all", null, null, 2]);
    expect(counts("q=stock+xyzzyx")).toEqual([3, "some", 0, 3, 2]);
    expect(counts("industry=retail")).toEqual([2, "all", null, null, 2]);
  });

  it("decide by words alone, so that a filter they all fail shows none and leads to the others", () => {
    const index = openStudies([
      aStudy({ url: "a", industry: "Energy", body: "stock levels" }),
      aStudy({ url: "b", industry: "Retail", body: "stock" }),
    ]);
    expect(askAddress(index, "q=stock+levels&industry=retail")).toMatchObject({
      total: 0,
      tier: "all",
      complete: 0,
      partial: 1,
    });
  });

  it("do not hold a word by what it begins, unless it is none by itself", () => {
    const index = openBodies("cost of stock", "costumes in stock", "stock");
    expect(found(index, "stock cost")).toEqual(["a"]);
    expect(found(index, "stock costu")).toEqual(["b"]);
  });

  it("hold a compound by the whole of it, and a name of several words by any name", () => {
    const names = aVocabulary({ technologies: [{ label: "AWS", aliases: ["amazon web services"] }] });
    const index = openStudies(
      [
        aStudy({ url: "whole", body: `${long}We replatformed on AWS` }),
        aStudy({ url: "part", title: "Platform", body: "Amazon web platform services" }),
      ],
      { vocabulary: names },
    );
    expect(found(index, "re-platform amazon web services.")).toEqual(["whole"]);
    expect(foundSome(index, "re-platform amazon web services.")).toEqual(["part"]);
  });
});

describe("the form that was asked", () => {
  it("comes before others of its term", () => {
    const index = openBodies("we reported", "reporting", "reports and reports");
    expect(found(index, "reporting.")[0]).toBe("b");
    expect(found(index, "reports.")[0]).toBe("c");
    expect(found(index, "reported.")[0]).toBe("a");
  });
});

describe("neighbours in a question", () => {
  it("count more where they stand near each other, in whatever order", () => {
    const far = "stock stands here, and after many other words of no interest to anybody come levels";
    const index = openBodies(
      far,
      "levels of stock and after many other words of no interest to anybody it ends",
    );
    expect(found(index, "stock levels.")).toEqual(["b", "a"]);
  });
});

describe("what the best studies of a topic share", () => {
  const other = (at: number) => aStudy({ url: `x${at}`, body: `queues ${"filler ".repeat(at)}` });
  const studies = [
    ...Array.from({ length: 12 }, (_, at) =>
      aStudy({ url: `b${at}`, title: "Queues of tickets before gates", body: "turnstile" }),
    ),
    ...Array.from({ length: 60 }, (_, at) => other(at)),
    aStudy({ url: "plain", body: "gates and words of no interest" }),
    aStudy({ url: "shared", body: "gates and turnstile of no interest" }),
  ];
  const index = openStudies(studies);
  const isSharedFirst = (q: string): boolean => {
    const urls = foundSome(index, q);
    return urls.indexOf("shared") < urls.indexOf("plain");
  };

  it("lifts others that say it where three words are asked, not where two are", () => {
    expect(isSharedFirst("gates queues tickets.")).toBe(true);
    expect(isSharedFirst("gates queues.")).toBe(false);
  });
});

describe("studies like one another", () => {
  const others = Array.from({ length: 16 }, (_, at) =>
    aStudy({ url: `/x${at}/`, body: `unrelated${at} text` }),
  );
  const alone = aStudy({ url: "/alone/", body: "forms council residents hedgehog tortoise badger" });
  const like = aStudy({ url: "/like/", body: "forms council residents benefit caseworker enquiry" });
  const nearer = aStudy({ url: "/nearer/", body: "forms council residents benefit caseworker enquiry" });
  const beside = aStudy({ url: "/beside/", body: "hedgehog tortoise badger" });
  const index = openStudies([alone, like, nearer, beside, ...others]);

  it("lift each other where they say the words of a question of several words", () => {
    expect(found(index, "residents council forms")).toEqual(["/like/", "/nearer/", "/alone/"]);
  });

  it("leave what two words name where it is", () => {
    expect(found(index, "residents council")[0]).toBe("/alone/");
  });

  it("are five at most, none of them like another by a word that many have", () => {
    const bodies = Array.from({ length: 8 }, () => "benefit caseworker enquiry residents");
    const many = openBodies(...bodies, ...Array.from({ length: 24 }, (_, at) => `residents other${at}`));
    const { starts } = many.neighbours();
    expect([...starts].map((start, at) => start - (starts[at - 1] ?? 0)).slice(1)).toEqual([
      ...bodies.map(() => 5),
      ...Array.from({ length: 24 }, () => 0),
    ]);
  });
});

describe("a word said again", () => {
  it("weighs more, by the logarithm of how often", () => {
    const index = openBodies("queues", "stock");
    expect(found(index, "queues of stock, queues and queues.")).toEqual(["a", "b"]);
    expect(found(index, "stock of queues, stock and stock.")).toEqual(["b", "a"]);
  });
});

describe("synonyms", () => {
  const vocabulary = aVocabulary({
    technologies: [
      { label: "Kubernetes", aliases: ["k8s", "kube"] },
      { label: "AWS", aliases: ["amazon web services"] },
      { label: "Next.js", aliases: ["next", "nextjs"] },
    ],
    industries: [{ label: "Retail", aliases: ["grocery", "stores"] }],
  });
  const index = openStudies(
    [
      aStudy({ url: "a", body: "We run Kubernetes" }),
      aStudy({ url: "b", body: "We run k8s on Amazon Web Services" }),
      aStudy({ url: "c", technologies: ["Next.js"], industry: "Retail", body: "What comes next" }),
      aStudy({ url: "d", body: "The next step, and the next; web and stores" }),
      aStudy({ url: "e", body: "Next year" }),
      aStudy({ url: "f", body: "Next week" }),
    ],
    { vocabulary },
  );

  it("find a concept by any of its names", () => {
    for (const q of ["kubernetes", "k8s", "K8S.", "kube"]) expect(found(index, q).sort()).toEqual(["a", "b"]);
    expect(found(index, "aws")).toEqual(["b"]);
    expect(found(index, "amazon web services")[0]).toBe("b");
  });

  it("do not take a plain word for a name", () => {
    expect(found(index, "next.js")).toEqual(["c"]);
    expect(found(index, "next.").length).toBe(4);
  });

  it("help with a narrower name only where nothing holds it", () => {
    expect(found(index, "grocery")).toEqual(["c"]);
    expect(found(index, "stores")).toEqual(["d"]);
  });
});

describe("the index", () => {
  const studies = [1, 2, 3].map((at) =>
    aStudy({
      url: `/${at}/`,
      title: `Study ${at}`,
      body: "words of it",
      topics: ["B", "A"],
      publishDate: `202${at}-01-01T00:00:00.000Z`,
    }),
  );

  it("is the same for the same documents in any order", () => {
    expect(buildSearchFiles(studies.toReversed())).toEqual(buildSearchFiles(studies));
  });

  it("opens from files that start anywhere in memory", () => {
    const files = buildSearchFiles(studies);
    const shifted = (file: Uint8Array): Uint8Array => {
      const room = new Uint8Array(file.length + 1);
      room.set(file, 1);
      return room.subarray(1);
    };
    const index = openIndex((name) => {
      const file = files.get(name);
      return file ? shifted(file) : null;
    });
    expect(found(index, "study").length).toBe(3);
  });

  it("reads the parts of files that a page shows, and takes a whole file for a part", () => {
    const files = buildSearchFiles(studies);
    const read: string[] = [];
    const inParts = openIndex((name, part) => {
      read.push(name);
      const file = files.get(name) ?? null;
      return part && file ? file.slice(part.start, part.end) : file;
    });
    const whole = openIndex((name) => files.get(name) ?? null);
    const query = { ...emptyQuery(), q: "study" };
    const reply = search(inParts, query);
    expect(reply).toEqual(search(whole, query));
    for (const name of ["records", "texts"])
      expect(read.filter((own) => own === name)).toHaveLength(reply.results.length);
  });

  it("answers without excerpts where texts are of another build", () => {
    const files = buildSearchFiles(studies);
    const index = openIndex((name, part) =>
      name === "texts"
        ? new Uint8Array((part?.end ?? 0) - (part?.start ?? 0)).fill(255)
        : (files.get(name) ?? null),
    );
    const { results } = search(index, { ...emptyQuery(), q: "study" });
    expect(results.map(({ excerpt }) => excerpt)).toEqual(results.map(() => null));
    expect(results.length).toBeGreaterThan(0);
  });

  it.each([0, 99])("refuses version %i", (version) => {
    const open = () => openIndex(() => new FileWriter().toFile({ version }));
    expect(open).toThrow(SearchIndexError);
    expect(open).toThrow(/version \d+.*build the site again/);
  });

  it.each(["", "null", "[]", "{}", '"x"'])("refuses a file of %j", (text) => {
    expect(() => openIndex(() => new TextEncoder().encode(text))).toThrow(/hand in the files/);
    expect(() => openIndex(() => new FileWriter().toFile(text))).toThrow(/hand in the files/);
  });

  it("refuses a file that is missing, and records of other studies", () => {
    expect(() => openIndex(() => null)).toThrow(SearchIndexError);
    const files = buildSearchFiles(studies);
    const index = openIndex((name) => (name === "records" ? null : (files.get(name) ?? null)));
    expect(() => found(index, "study")).toThrow(SearchIndexError);
  });
});

const foundAll = (count: number): string[] => Array.from({ length: count }, (_, at) => `${100 + at}`);
