import { type Assessment, assessmentId } from '@tsumabiraka/assessment';
import { codeToId } from '@tsumabiraka/forms';
import { comparable } from '@tsumabiraka/register';
import { type AnswerLines, answerLines } from '@tsumabiraka/summary';
import { headingPath } from './heading-path.ts';

/** What the comparison needs of one assessment. Pages made beforehand and the script that makes one in the browser read the same. */
export interface Fragment {
  /** `koshigaya-48` */
  id: string;
  title: string;
  form: string;
  /** `/assessments/koshigaya/48/` */
  page: string;
  rows: FragmentRow[];
}

export interface FragmentRow extends AnswerLines {
  /** The same for equal questions of all forms. */
  key: string;
  /** Heading of the section, with the file where it is not the first. */
  section: string;
  /** Headings below the section. */
  label: string;
  order: readonly number[];
  /** Anchor of the answer. */
  id: string;
}

/** What tells one document from another is not compared. */
const OWN = new Set(['表紙-評価書番号', '表紙-評価書名', '表紙-評価実施機関名', '表紙-様式の版']);

/** All questions of an assessment that can be compared, with its answers. */
export function fragment(assessment: Assessment): Fragment {
  const { agency, number, title, form } = assessment;
  return {
    id: assessmentId(assessment),
    title,
    form,
    page: `/assessments/${agency}/${number}/`,
    rows: comparable(assessment).flatMap(({ question, item }): FragmentRow[] => {
      if (OWN.has(item.code)) return [];
      const [section = '', ...path] = headingPath(question.form, question.code);
      const file = question.file !== undefined && question.file > 1 ? `（ファイル${question.file}）` : '';
      const row = {
        key: question.key,
        section: section + file,
        label: path.join(' › ') || section,
        order: question.order,
        id: codeToId(item.code, item.file),
      };
      return [{ ...row, ...answerLines(form, item) }];
    }),
  };
}
