import { type PlainDate, showDate } from '../../dates'
import { awayDuring } from '../../registers/model/away'
import { credentialName } from '../../registers/model/credential-name'
import { listed } from '../../text/lists'
import type { ClassTrainer } from './stored'

type Days = { startsOn: PlainDate; endsOn: PlainDate; item: string }

/**
 * Why surveys that name a trainer of a class do not count, as a part of a sentence; null where they do.
 * @param named whether the reader may learn who it is: else what he holds goes unsaid, too
 */
export function whyNotEligible(
  trainer: Omit<ClassTrainer, 'classId'>,
  { startsOn, endsOn, item }: Days,
  today: PlainDate,
  named: boolean,
): string | null {
  const { verdict, name, mctId, activeFrom, activeTo } = trainer
  if (verdict === 'eligible') return null
  const who = named ? name || mctId : 'a trainer'
  if (verdict === 'not_in_register') return `${who} is not in the register of trainers`
  if (verdict === 'not_active') {
    if (!named) return `${who} is not an active MCT on all of its days`
    return activeTo !== null && activeTo < endsOn
      ? `${who}’s time as an active MCT ${ends(activeTo, today)}`
      : `${who} is an active MCT only from ${showDate(activeFrom ?? startsOn)}`
  }
  if (!named) return `${who} holds nothing of what ${item} asks for on all of its days`
  return whyNotCompetent(trainer, who, { startsOn, endsOn, item }, today)
}

type Told = Pick<ClassTrainer, 'name' | 'mctId' | 'away' | 'account'>

/** Which trainer cannot teach on days of a class; null: each can. */
export function awayWords(trainers: readonly Told[], days: Days, named: boolean): string | null {
  for (const trainer of trainers) {
    const away = awayDuring(trainer.away, days)
    if (!away) continue
    const when =
      away.from === away.to ? `on ${showDate(away.from)}` : `${showDate(away.from)} to ${showDate(away.to)}`
    return `${whoIs(trainer, named)} is not available ${when}.`
  }
  return null
}

/** Whose surveys may not reach Microsoft, though everything else is right; null: nobody's. */
export function accountWords(trainers: readonly Told[], named: boolean): string | null {
  const trainer = trainers.find(({ account }) => account === 'not_linked')
  if (!trainer) return null
  return `${whoIs(trainer, named)} has no Metrics that Matter account linked to the MCT ID: Microsoft may not count the surveys.`
}

const whoIs = ({ name, mctId }: Told, named: boolean): string => (named ? name || mctId : 'A trainer')

function whyNotCompetent(
  { held, asked }: Pick<ClassTrainer, 'held' | 'asked'>,
  who: string,
  { startsOn, endsOn, item }: Days,
  today: PlainDate,
): string {
  // What comes nearest: held until the latest day, else begun earliest.
  const ended = held
    .filter(({ achievedOn, expiresOn }) => achievedOn <= startsOn && expiresOn !== null && expiresOn < endsOn)
    .sort((a, b) => (String(a.expiresOn) < String(b.expiresOn) ? 1 : -1))[0]
  if (ended?.expiresOn) return `${who}’s ${certification(ended.credential)} ${ends(ended.expiresOn, today)}`
  const late = held.find(({ achievedOn }) => achievedOn > startsOn)
  if (late) return `${who} holds the ${certification(late.credential)} only from ${showDate(late.achievedOn)}`
  return `${who} holds none of what ${item} asks for: ${listed(asked.map(credentialName), 'or')}`
}

const ends = (on: PlainDate, today: PlainDate) => `${on < today ? 'ended' : 'ends'} on ${showDate(on)}`
const certification = (text: string) => (/certifi|assessment/i.test(text) ? text : `${text} certification`)
