import { eraDate } from '@tsumabiraka/assessment';
import { type Checklist, type FactSource, type Rule, say, sayChannel, sayTold, type Told } from '@tsumabiraka/request';
import type { Make } from '../../view/comparison.ts';

/** The checklist as a list with boxes, each rule with its articles and the day on which it was read. */
export function checklistParts<Node>(list: Checklist, make: Make<Node>): Node[] {
  const { desk, channel, facts } = list;
  const address = desk && [desk.postalCode && `〒${desk.postalCode}`, desk.address].filter(Boolean).join(' ');
  const where = [
    ...(desk
      ? [make('li', {}, [make('strong', {}, [desk.name]), ...(address ? [make('br', {}, []), address] : [])])]
      : []),
    ...(desk?.phone ? [make('li', {}, [`電話 ${desk.phone}`])] : []),
    ...(desk?.note ? [make('li', {}, [desk.note])] : []),
    ...(channel ? [make('li', {}, [sayChannel(channel)])] : []),
    told(facts.hours, make),
  ];
  return [
    group('出すところ', where, make),
    group(
      '用意するもの',
      [...list.papers.map(({ rule }) => ruleItem(rule, make)), told(facts.identity, make), told(facts.form, make)],
      make,
    ),
    group(
      '費用',
      [told(facts.fee, make), told(facts.copies, make), ...list.fees.map((rule) => ruleItem(rule, make))],
      make,
    ),
    group(
      'マイナンバー',
      list.numbers.map((rule) => ruleItem(rule, make)),
      make,
    ),
  ];
}

function group<Node>(title: string, items: readonly Node[], make: Make<Node>): Node {
  return make('section', { class: 'checks' }, [make('h4', {}, [title]), make('ul', {}, items)]);
}

/** A rule as readers get it: what it says, and where that stands. */
function ruleItem<Node>(rule: Rule, make: Make<Node>): Node {
  return make('li', { class: rule.verified ? 'known' : 'ask' }, [say(rule), ...basis(rule, make)]);
}

function basis<Node>(rule: Rule, make: Make<Node>): Node[] {
  if (!rule.verified) return [];
  const where = rule.articles.length > 0 ? rule.articles : rule.sources.map(({ title }) => title);
  return [make('small', { class: 'basis' }, [`${where.join('、')}（${rule.checked}に確認）`])];
}

function told<Node>(fact: Told, make: Make<Node>): Node {
  if (!fact.known) return make('li', { class: 'ask' }, [sayTold(fact)]);
  return make('li', { class: fact.stale ? 'ask' : 'known' }, [
    sayTold(fact),
    make('small', { class: 'basis' }, [`${sourceName(fact.source)}（${eraDate(fact.date)}）`]),
  ]);
}

const sourceName = (source: FactSource): string =>
  'url' in source ? source.url : `評価書 ${source.assessment} の ${source.code}`;
