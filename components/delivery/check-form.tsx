'use client'

import { useState } from 'react'
import type { CheckedLinks } from '@/lib/delivery/check-links'
import { linesOf, linksIn, MOST_LINKS } from '@/lib/delivery/model/links/pasted-lines'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { LinesField, TextField, TextFileField } from '../forms/fields'
import { showCount } from '../ui/show-count'
import { LinksTable } from './links-table'

type Links = CheckedLinks['links']
/** `found`: what a form without a script sent, checked by the server. */
type Props = { slug: string; text: string; classId: string; found: Links | null }

/** Many links at once. Nothing of them stands in an address: they may carry codes. */
export function CheckForm({ slug, text, classId, found }: Props) {
  const [links, setLinks] = useState(found)
  const [pasted, setPasted] = useState(text)
  const url = `/api/v1/orgs/${slug}/links/check`
  const send = ({ urls = '', class_id: of = '' }: FormValues) =>
    sendJson<CheckedLinks>('POST', url, { urls: linesOf(urls), ...(of.trim() && { class_id: of }) })
  return (
    <>
      <ApiForm
        label="Check links"
        action={url}
        submit="Check"
        working="Checking…"
        send={send}
        onDone={(done) => setLinks(done.links)}
        result={links && `${showCount(links.length, 'link')} checked.`}
      >
        <LinesField
          name="urls"
          label="Links, one a line"
          key={pasted}
          rows={8}
          defaultValue={pasted}
          hint={`At most ${MOST_LINKS.toLocaleString('en-US')}. Laurel opens none of them, and keeps none.`}
        />
        <TextFileField
          name="file"
          label="Or a file of them"
          accept=".txt,.csv,text/plain,text/csv"
          hint="It is read here in the browser: one link a line, or a table that has them."
          onText={(content) => setPasted(linksIn(content).join('\n'))}
        />
        <TextField
          name="class_id"
          label="For the class (optional)"
          defaultValue={classId}
          hint="Its ID: then course, Location ID and country have to fit, too."
        />
      </ApiForm>
      {links && <LinksTable links={links} />}
    </>
  )
}
