import type { FormNode } from '@tsumabiraka/forms';
import { withSlot } from '@tsumabiraka/forms';

/** A node of the form with the slot and the 特定個人情報ファイル that a document fills in. */
export interface Position {
  node: FormNode;
  slot?: number | undefined;
  file?: number | undefined;
}

/** Concrete code: `II-4-委託事項2-③`. */
export const codeOf = ({ node, slot }: Position): string =>
  slot === undefined ? node.code : withSlot(node.code, slot);

/** Key of one answer of a document. */
export const keyOf = (position: Position): string => `${position.file ?? ''}/${codeOf(position)}`;
