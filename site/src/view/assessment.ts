import { type Assessment, changeSection, completeItems, type Source } from '@tsumabiraka/assessment';
import { form, headingText, locate } from '@tsumabiraka/forms';
import { flows } from '@tsumabiraka/summary';
import { toHtml } from 'hast-util-to-html';
import { changeTargets } from './change-log.ts';
import { changes } from './changes.ts';
import { contents } from './contents.ts';
import { type Explanations, noExplanations } from './explanations.ts';
import { flowFigure } from './flow/figure.ts';
import { fileCount, type OutlineNode, outline } from './outline.ts';
import { section } from './sections.ts';
import type { Tally } from './states.ts';
import { summaryList } from './summary.ts';

export interface AssessmentView {
  /** HTML of the list of contents. */
  contents: string;
  /** HTML of what it means in plain sentences. */
  summary: string;
  /** HTML of the picture of each file's flow; empty for 様式2, which does not ask for it. */
  flows: string;
  /** HTML of all sections. */
  body: string;
  /** Sections and items that are lost, held back or doubtful, in order, for the note on top. */
  gaps: { id: string; heading: string; reason: string }[];
  /** Items by state. */
  counts: Tally;
  /** Number of 特定個人情報ファイル. */
  files: number;
  facts: {
    revision?: string;
    /** The document has lost the stamp of its form. */
    revisionInferred: boolean;
    changesLost: boolean;
    source?: Source;
  };
}

/** Everything of an assessment that is the same wherever it is shown. All text is escaped: content brings no markup. */
export function viewAssessment(assessment: Assessment, explanations: Explanations = noExplanations): AssessmentView {
  const changeCode = changeSection(assessment.form);
  const roots = outline(assessment).filter(({ code }) => code !== changeCode);
  const anchors = new Set<string>();
  const gaps: AssessmentView['gaps'] = [];
  const counts: Tally = { answered: 0, none: 0, missing: 0, withheld: 0, unclear: 0 };
  for (const { state } of completeItems(assessment)) counts[state] += 1;
  const rows = Map.groupBy(changeTargets(assessment), (id) => id);
  for (const root of roots) {
    collect(root, anchors, gaps);
    countChanges(root, (id) => rows.get(id)?.length ?? 0);
  }
  const changed = changes(assessment, anchors);
  const node = locate(form(assessment.form), changeCode)?.node;
  const row =
    changed && node
      ? {
          id: String(changed.properties['id']),
          heading: headingText(node),
          words: assessment.changes.length > 0 ? `${assessment.changes.length}件` : '元の文書から抜けています',
        }
      : undefined;
  return {
    contents: toHtml(contents(roots, row)),
    summary: toHtml(summaryList(assessment, explanations.marker())),
    flows: toHtml(flows(assessment).map(flowFigure)),
    body: toHtml([...roots.map((root) => section(root, assessment, explanations)), ...(changed ? [changed] : [])]),
    gaps,
    counts,
    files: fileCount(assessment),
    facts: facts(assessment),
  };
}

function facts({ form: name, revision, source, items, missing }: Assessment): AssessmentView['facts'] {
  return {
    ...(revision && { revision }),
    revisionInferred: !items.some(({ code, state }) => code === '表紙-様式の版' && state === 'answered'),
    changesLost: missing.some(({ code }) => code === changeSection(name)),
    ...(source && { source }),
  };
}

function collect(node: OutlineNode, anchors: Set<string>, gaps: AssessmentView['gaps']): void {
  anchors.add(node.id);
  if (node.lacuna) gaps.push({ id: node.id, heading: trail(node), reason: node.lacuna.reason });
  else if (node.item && (node.item.state === 'missing' || node.item.state === 'withheld')) {
    gaps.push({ id: node.id, heading: trail(node), reason: node.item.reason });
  }
  if (node.name) collect(node.name, anchors, node.lacuna ? [] : gaps);
  for (const child of node.children) collect(child, anchors, node.lacuna ? [] : gaps);
}

function countChanges(node: OutlineNode, countOf: (id: string) => number): void {
  const place = [node, node.name].find((each) => each && countOf(each.id) > 0);
  if (place) node.changes = { id: place.id, count: countOf(place.id) };
  for (const child of node.children) countChanges(child, countOf);
}

/** Names a part as people would look it up: its section and its heading. */
function trail({ depth, heading, node }: OutlineNode): string {
  return depth === 0 ? heading : `${node.section} ${heading}`;
}
