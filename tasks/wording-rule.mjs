// Three words in a row, a small word before another, or a letter only German has among ours.
const wording =
  '/[a-zäöüß]{2,},? [a-zäöüß]{2,},? [a-zäöüß]{2,}|(^|\\s)(und|oder|von|bis|für|mit|ist|sind|and|or|of|from|with|is|are|per|je)\\s|[äöüß]/i'
// What developers read, not people: errors, SQL and GraphQL, descriptions of the schema, media queries.
const forDevelopers = [
  'NewExpression',
  'TaggedTemplateExpression',
  'CallExpression[callee.name=/^(graphql|matchMedia)$/]',
  'Property[key.name="description"]',
  // `… ${fragment} …` as const: GraphQL that types are read from.
  'TSAsExpression',
  'VariableDeclarator[id.name="fontName"]',
].join(', ')
const inScripts = [
  `:not(${forDevelopers}) > Literal[value=${wording}]`,
  `:not(${forDevelopers}) > TemplateLiteral > TemplateElement[value.raw=${wording}]`,
]
// A component's text, and what an attribute says; a name is the same in every language.
const inMarkup = [
  `:not(SvelteStyleElement) > SvelteText[value=/(?!Atlas\\b)\\b[a-zäöüß]{2,}/i]`,
  `SvelteAttribute[key.name=/^(title|alt|placeholder|label|aria-label|aria-description|aria-roledescription)$/] > SvelteLiteral[value=/[a-zäöüß]{2,}/i]`,
]
const message =
  'Say it in each dictionary: geo/src/words for what a rule says, web/src/words for a screen'

/** @param {readonly string[]} selectors */
const refusing = (selectors) => ({
  /** @param {{ report: (finding: { node: unknown, message: string }) => void }} context */
  create: (context) =>
    Object.fromEntries(
      selectors.map((selector) => [
        selector,
        /** @param {unknown} node */
        (node) => {
          context.report({ node, message })
        },
      ]),
    ),
})

/** Sentences stand in dictionaries alone. In the form that ESLint and oxlint share: each looks at the files it reads. */
export default {
  meta: { name: 'wording' },
  rules: {
    'in-scripts': refusing(inScripts),
    'in-components': refusing([...inScripts, ...inMarkup]),
  },
}
