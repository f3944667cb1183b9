'use client'

import { useEffect, useEffectEvent, useId, useRef } from 'react'
import { Note } from '../../ui/note'
import { type Incoming, type IncomingEvent, WORKING } from '../incoming/incoming'
import { runStep } from '../incoming/run-step'
import { stepWords } from '../incoming/step-words'
import { MappingForm } from '../mapping/mapping-form'
import { MappingLine } from '../mapping/mapping-line'
import { FileActions } from './file-actions'
import { Outcome, Refusal } from './outcome'
import { Preview } from './preview'
import { FileProgress } from './progress'

type Props = {
  slug: string
  file: Incoming
  /** False while others are sent first. */
  mayRun: boolean
  /** What is said until its turn comes. */
  waiting: string
  /** The only file that is not done: whoever chose it waits for it. */
  alone: boolean
  tell: (event: IncomingEvent) => void
  onRemove: () => void
}

const NOTHING = {}

/** One file on its way in, from its first byte to what came of it. */
export function FileCard({ slug, file, mayRun, waiting, alone, tell, onRemove }: Props) {
  const heading = useId()
  const ref = useFocusOnNews(file, alone)
  const { step, mapping, inspection, previews, result, problem } = file
  useWork({ slug, file, mayRun, tell })
  return (
    <article className="panel file" aria-labelledby={heading}>
      <h2 id={heading} ref={ref} tabIndex={-1}>
        {file.name} <span className={`step ${step}`}>{stepWords(file)}</span>
      </h2>
      {problem && <Note tone="bad">{problem.message}</Note>}
      {!problem && WORKING.includes(step) && <FileProgress file={file} waiting={waiting} />}
      {mapping && ['previewing', 'preview', 'publishing'].includes(step) && (
        <MappingLine
          slug={slug}
          name={file.name}
          mapping={mapping}
          inspection={inspection}
          onChange={step === 'preview' ? () => tell({ type: 'remap' }) : null}
        />
      )}
      {step === 'mapping' && inspection && mapping && (
        <MappingForm
          name={file.name}
          inspection={inspection}
          mapping={mapping}
          chosen={file.said?.chosen ?? NOTHING}
          asked={file.asked}
          onMapped={(mapping) => tell({ type: 'mapped', mapping })}
          onReinspect={(field, value) => tell({ type: 'reinspect', field, value })}
          onRecolumned={(field, said) => tell({ type: 'recolumned', field, said })}
        />
      )}
      {step === 'preview' && previews && (
        <Preview
          slug={slug}
          file={{ ...file, previews }}
          onDecide={(changes) => tell({ type: 'decided', changes })}
          onMapped={(mapping) => tell({ type: 'mapped', mapping })}
        />
      )}
      {step === 'published' && result && <Outcome slug={slug} result={result} />}
      {step === 'refused' && result && <Refusal result={result} />}
      <FileActions slug={slug} file={file} tell={tell} onRemove={onRemove} />
    </article>
  )
}

/** Each working step is begun once, ended with the page, and begun again when the reader tries again. */
function useWork({ slug, file, mayRun, tell }: Pick<Props, 'slug' | 'file' | 'mayRun' | 'tell'>) {
  const runs = mayRun && file.problem === null && WORKING.includes(file.step)
  const run = useEffectEvent((signal: AbortSignal) => {
    const heard = (event: IncomingEvent) => {
      if (!signal.aborted) tell(event)
    }
    runStep({ slug, file, tell: heard, signal })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is other work.
  useEffect(() => {
    if (!runs) return
    const controller = new AbortController()
    run(controller.signal)
    return () => controller.abort()
  }, [runs, file.step])
}

/** What is new takes the focus, unless the reader is busy elsewhere. */
function useFocusOnNews({ step, problem, asked }: Incoming, alone: boolean) {
  const ref = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  const focus = useEffectEvent(() => {
    const { activeElement } = document
    const card = ref.current?.closest('article')
    const here = !activeElement || activeElement === document.body || card?.contains(activeElement)
    const waits = alone && activeElement instanceof HTMLInputElement && activeElement.type === 'file'
    const field = step === 'mapping' && asked && card?.querySelector<HTMLElement>(`[name="${asked}"]`)
    if (here || waits) (field || ref.current)?.focus()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is a step, or that one was stopped.
  useEffect(() => {
    if (!first.current && !WORKING.includes(step)) focus()
    first.current = false
  }, [step, problem])
  return ref
}
