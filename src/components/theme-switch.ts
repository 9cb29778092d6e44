/** Makes the theme switch work: it shows the look in use, turns it over, and remembers the choice. */
import { nextTheme, type Theme } from './next-theme.ts';
import { THEME_KEY } from './theme-script.ts';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function systemTheme(): Theme {
  return darkSystem.matches ? 'dark' : 'light';
}

function chosenTheme(): Theme | null {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : null;
}

function remember(choice: Theme | null): void {
  try {
    if (choice === null) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, choice);
  } catch {
    // Storage is forbidden or full: the choice then holds for this page only.
  }
}

function apply(choice: Theme | null): void {
  if (choice === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

/** Connects every switch on the page. */
export function startThemeSwitch(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('.theme-switch');
  const show = (): void => {
    const dark = (chosenTheme() ?? systemTheme()) === 'dark';
    for (const button of buttons) button.setAttribute('aria-pressed', String(dark));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const choice = nextTheme(chosenTheme(), systemTheme());
      apply(choice);
      remember(choice);
      show();
    });
  }
  darkSystem.addEventListener('change', show);
  show();
}
