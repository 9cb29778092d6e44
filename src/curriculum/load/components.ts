/** The components that prose may use without importing them. */

/** What a component takes. */
export interface ComponentUse {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether something must stand between its tags, or nothing may. */
  readonly content: 'needed' | 'none';
  readonly example: string;
}

export const COMPONENTS: Readonly<Record<string, ComponentUse>> = {
  Playground: { required: ['id'], optional: [], content: 'none', example: '<Playground id="two-workers" />' },
  Quiz: { required: ['id'], optional: [], content: 'none', example: '<Quiz id="first-line" />' },
  Compare: {
    required: ['first', 'second'],
    optional: [],
    content: 'none',
    example: '<Compare first="kitchen-sync" second="kitchen-async" />',
  },
  Correction: {
    required: ['claim'],
    optional: [],
    content: 'needed',
    example: '<Correction claim="What is said.">What is true.</Correction>',
  },
  Figure: {
    required: ['id'],
    optional: [],
    content: 'needed',
    example: '<Figure id="await-chain">What it shows.</Figure>',
  },
  Calculator: { required: [], optional: [], content: 'none', example: '<Calculator />' },
  Regime: {
    required: ['set'],
    optional: [],
    content: 'needed',
    example: '<Regime set="jobs=5000">five thousand jobs</Regime>',
  },
  Aside: { required: [], optional: ['title'], content: 'needed', example: '<Aside>Beside the way.</Aside>' },
  Term: {
    required: ['id'],
    optional: [],
    content: 'needed',
    example: '<Term id="event-loop">event loop</Term>',
  },
};

/** HTML elements for which Markdown has no sign of its own. */
export const ELEMENTS: readonly string[] = ['abbr', 'br', 'kbd', 'sub', 'sup'];
