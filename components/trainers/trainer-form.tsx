'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { trainersPage } from '@/lib/paths/data'
import type { Trainer } from '@/lib/registers/list-trainers'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

type Known = Omit<Trainer, 'surveys'>
/** `mctId`: what the form begins with when it adds one. */
type Props = { slug: string; trainer: Known | null; mctId: string }

/** Adds a trainer, or changes the one of an MCT ID. The MCT ID itself stays: surveys name it. */
export function TrainerForm({ slug, trainer, mctId }: Props) {
  const router = useRouter()
  const [saved, setSaved] = useState<string[]>([])
  const send = async (values: FormValues) => {
    const body = trainer ? { ...values, mctId: trainer.mctId } : values
    await sendJson('POST', `/api/v1/orgs/${slug}/trainers`, body)
    return body.mctId ?? ''
  }
  return (
    <ApiForm
      label={trainer ? `Trainer ${trainer.mctId}` : 'Add a trainer'}
      className="form wide"
      submit={trainer ? 'Save' : 'Add'}
      working="Saving…"
      send={send}
      onDone={(id) => {
        setSaved([...saved, id])
        if (trainer) router.push(trainersPage.href({ slug }))
        router.refresh()
      }}
      result={saved.length > 0 && `${saved.at(-1)} is saved.`}
    >
      <Fields key={saved.length} trainer={trainer} mctId={saved.length === 0 ? mctId : ''} />
    </ApiForm>
  )
}

function Fields({ trainer, mctId }: Omit<Props, 'slug'>) {
  return (
    <>
      {!trainer && (
        <TextField name="mctId" label="MCT ID" defaultValue={mctId} hint="Exactly as your surveys name it." />
      )}
      <TextField name="name" label="Name" defaultValue={trainer?.name ?? ''} />
      <TextField
        name="activeFrom"
        label="Active from"
        type="date"
        defaultValue={trainer?.activeFrom ?? ''}
        hint="Empty: ever since."
      />
      <TextField
        name="activeTo"
        label="Active to"
        type="date"
        defaultValue={trainer?.activeTo ?? ''}
        hint="The last day; empty while active."
      />
      <TextField
        name="credentials"
        label="Credentials"
        defaultValue={trainer?.credentials ?? ''}
        hint="Certifications or exam numbers, as you like. Laurel keeps them and does not check them."
      />
    </>
  )
}
