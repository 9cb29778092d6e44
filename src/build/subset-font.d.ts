/** The part of `subset-font` that is used; it comes without types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    /** The values of a variable font's axes that are kept. */
    readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
    /** Leaves out glyphs that only substitutions lead to, such as ligatures. */
    readonly noLayoutClosure?: boolean;
  }
  /** Keeps of `font` what shows the characters of `text`. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
