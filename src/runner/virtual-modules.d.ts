/** What the build puts into the site: see the integration in src/build. */

declare module 'virtual:interpreter-assets' {
  const assets: import('./interpreter-assets.ts').InterpreterAssets;
  export default assets;
}

declare module 'virtual:sandbox-frame' {
  const html: string;
  export default html;
}
