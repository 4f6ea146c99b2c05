/** What a style sheet uses. */
import { type CssNode, parse, walk } from 'css-tree';
import type { Feature, Features } from './features.ts';

const DYNAMIC_UNIT = /^([dsl])v(?:h|w|b|i|min|max)$/;
const UNIT_PATHS = { d: 'dynamic', s: 'small', l: 'large' } as const;

/**
 * @param css the text of a style sheet
 * @returns every feature that it uses, as often as it does
 * @throws when it cannot be read
 */
export function featuresOfStyles(css: string, features: Features): Feature[] {
  const found: Feature[] = [];
  const note = (feature: Feature | undefined) => {
    if (feature) found.push(feature);
  };
  const tree = parse(css, {
    onParseError: (error) => {
      throw new Error(`styles that cannot be read: ${error.message}`);
    },
  });
  walk(tree, function (node: CssNode) {
    switch (node.type) {
      case 'Declaration':
        note(features.at(`css.properties.${node.property}`));
        break;
      case 'Identifier':
        // A keyword, where it is the value of a property that has it.
        if (this.declaration) {
          note(features.at(`css.properties.${this.declaration.property}.${node.name}`));
        }
        break;
      case 'Function':
        note(features.styleFunction(node.name));
        break;
      case 'Dimension':
        note(features.at(`css.types.length.${unitPath(node.unit)}`));
        break;
      case 'Atrule':
        note(features.at(`css.at-rules.${node.name}`));
        break;
      case 'Feature':
        note(features.at(`css.at-rules.media.${node.name.replace(/^(?:min|max)-/, '')}`));
        break;
      case 'PseudoClassSelector':
      case 'PseudoElementSelector':
        note(features.at(`css.selectors.${node.name}`));
        break;
      case 'NestingSelector':
        note(features.at('css.selectors.nesting'));
        break;
      case 'Rule':
        if (this.rule && this.rule !== node) note(features.at('css.selectors.nesting'));
        break;
    }
  });
  return found;
}

// ---------------------------------------------------------------------------------------------

function unitPath(unit: string): string {
  const [, kind] = DYNAMIC_UNIT.exec(unit) ?? [];
  if (kind) return `viewport_percentage_units_${UNIT_PATHS[kind as keyof typeof UNIT_PATHS]}`;
  return /^cq/.test(unit) ? 'container_query_length_units' : unit;
}
