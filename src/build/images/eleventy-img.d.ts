/** The part of eleventy-img's API this project uses; the package ships no types. */
declare module "@11ty/eleventy-img" {
  import type { SharpOptions } from "sharp";

  export type WrittenImage = {
    width: number;
    height: number;
    url: string;
    sourceType: string;
    srcset: string;
    outputPath: string;
  };
  export type ImageOptions = {
    widths: number[];
    formats: string[];
    outputDir: string;
    urlPath: string;
    filenameFormat: (id: string, src: string, width: number, format: string) => string;
    fixOrientation: boolean;
    svgShortCircuit: boolean;
    sharpOptions: SharpOptions;
  };
  /** Written files by format, the narrowest first. */
  export default function image(src: string, options: ImageOptions): Promise<Record<string, WrittenImage[]>>;
}
