import type { Criterion } from '@/lib/scoring/criterion'
import { Score } from '../training-services/criterion-card'
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
  <table className="table fold">
    <caption className="sr">What counts</caption>
    <thead>
      <tr>
        <th scope="col">Activity</th>
        <th scope="col">Value</th>
      </tr>
    </thead>
    <tbody>
      {criterion.words.rules.map(([what, value]) => (
        <tr key={what}>
          <th scope="row">{what}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
