/** The script that applies the reader's remembered theme before the first paint; inlined in every page and allowed by its hash. */

/** Where the choice is kept. No entry: follow the system. */
export const THEME_KEY = 'await-and-see:theme';

/** Storage may be forbidden: then the system's preference stands. `data-js` shows what works only with scripts. */
export const themeScript = [
  '{const r=document.documentElement;r.dataset.js="";',
  `try{const t=localStorage.getItem("${THEME_KEY}");`,
  'if(t==="light"||t==="dark")r.dataset.theme=t}catch{}}',
].join('');
