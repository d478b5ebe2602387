import type { NamedRecord } from './names.ts';

/**
 * Records of one part of the index. Measured (README): the time of a query grows with the square of a part, the fixed cost of each part
 * is three requests, so a part holds about 50 assessments.
 */
export const RECORDS_PER_SHARD = 12_000;

export interface ShardContent {
  agencies: string[];
  records: NamedRecord[];
}

/** Cuts the records into parts of about equal size; an assessment is never cut. Holds one part at a time. */
export async function* cutIntoShards(
  assessments: AsyncIterable<{ agency: string; records: NamedRecord[] }>,
  most: number,
): AsyncGenerator<ShardContent> {
  let agencies = new Set<string>();
  let records: NamedRecord[] = [];
  for await (const assessment of assessments) {
    if (records.length > 0 && records.length + assessment.records.length > most) {
      yield { agencies: [...agencies], records };
      agencies = new Set();
      records = [];
    }
    agencies.add(assessment.agency);
    for (const record of assessment.records) records.push(record);
  }
  if (records.length > 0) yield { agencies: [...agencies], records };
}
