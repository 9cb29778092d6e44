/** Brings the styles of the board along with its code: a style sheet of its own would be linked by every page. */
import styles from '../styles/predict.css?inline';

let adopted: CSSStyleSheet | null = null;

/** Adds the styles to the page, once. */
export function adoptStyles(): void {
  if (adopted !== null) return;
  adopted = new CSSStyleSheet();
  adopted.replaceSync(styles);
  document.adoptedStyleSheets.push(adopted);
}
