import type { Criterion } from '@/lib/scoring/criterion'
import { Score } from '../programme/score'
import { DataTable } from '../tables/data-table'
import { ProgressBar } from '../ui/progress-bar'
import { StatusPill } from '../ui/status'

/** The number with its benchmark, and how near it is. */
export const PlainScore = ({ criterion }: { criterion: Criterion }) => (
  <>
    <div className="row">
      <Score criterion={criterion} />
      <StatusPill status={criterion.status} />
    </div>
    <ProgressBar criterion={criterion} />
  </>
)

/** What counts how much, in the programme's words. */
export const WhatCounts = ({ criterion }: { criterion: Criterion }) => (
  <DataTable
    name="What counts"
    rows={criterion.words.rules}
    keyOf={([what]) => what}
    columns={[
      { name: 'Activity', heads: true, of: ([what]) => what },
      { name: 'Value', label: null, of: ([, value]) => value },
    ]}
  />
)
