import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Every command explains itself. */
export const HELP = { help: { type: 'boolean', short: 'h', default: false } } as const;

/**
 * Reads the arguments of a command.
 * @param usage the explanation that follows an error
 * @throws UsageError for an option that there is not, or that lacks its value
 */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(`オプション「${option}」の使い方が正しくありません。\n\n${usage}`);
  }
}
