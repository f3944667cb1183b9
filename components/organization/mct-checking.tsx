import { showDate } from '@/lib/dates'
import { trainersPage } from '@/lib/paths/data'
import { STATUS_NAMES } from '@/lib/scoring/status'
import type { MctChecking as Checking } from '@/lib/settings/mct-checking'
import { EffectTable } from '../imports/effect-table'
import { showCount, showNumber } from '../ui/show-count'
import { MctSwitch } from './mct-switch'

/** `preview`: null for who may not switch. `trainers`: whether the reader may open the list. */
type Props = { slug: string; checking: boolean; preview: Checking['preview'] | null; trainers: boolean }

/** Whether trainers are checked, what switching would change in words and scores, then the switch. */
export function MctChecking({ slug, checking, preview, trainers }: Props) {
  const list = trainers ? <a href={trainersPage.href({ slug })}>trainers</a> : 'trainers'
  return (
    <section className="panel" id="mct-checking" aria-labelledby="mct-heading">
      <h2 id="mct-heading">MCT checking</h2>
      <p>
        {checking ? (
          <>
            <b>On.</b> A survey counts when its trainer is among your {list} and was active on the day it was
            submitted.
          </>
        ) : (
          <>
            <b>Off.</b> Every survey with an MCT ID counts. With checking on, a survey counts when its trainer
            is among your {list} and was active on the day it was submitted.
          </>
        )}
      </p>
      {preview && (
        <>
          <WhatChanges preview={preview} checking={checking} />
          <MctSwitch slug={slug} checking={checking} />
        </>
      )}
    </section>
  )
}

function WhatChanges({ preview, checking }: { preview: Checking['preview']; checking: boolean }) {
  const { window, effect, surveysBefore, surveysAfter, missing } = preview
  const lost = surveysBefore - surveysAfter
  const statement =
    lost === 0
      ? 'no survey would count otherwise than now'
      : `${showNumber(surveysAfter)} instead of ${showCount(surveysBefore, 'survey')} would count`
  return (
    <div className="stack">
      <p>
        Switched {checking ? 'off' : 'on'} today, {statement} (advanced courses, {showDate(window.from)} –{' '}
        {showDate(window.to)}).{' '}
        {effect.statusBefore !== effect.statusAfter &&
          `The overall status would become ${STATUS_NAMES[effect.statusAfter]}.`}
      </p>
      {effect.scores.length > 0 && <EffectTable effect={effect} tense="would" />}
      {!checking && missing.length > 0 && (
        <p>
          Most surveys would be lost by{' '}
          {new Intl.ListFormat('en').format(
            missing
              .slice(0, MOST_NAMED)
              .map(
                ({ mctId, surveys, known }) =>
                  `${mctId} (${showNumber(surveys)}, ${known ? 'not active on that day' : 'not in the list'})`,
              ),
          )}
          .
        </p>
      )}
    </div>
  )
}

const MOST_NAMED = 3
