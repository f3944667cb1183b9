'use client'

import type { AttachmentJson } from '@/lib/attachments/attachment-json'
import { SendFileForm } from '../forms/send-file-form'

/** `url` names the subject, and takes the file's name behind. */
export const AttachForm = ({ url }: { url: string }) => (
  <SendFileForm<AttachmentJson>
    label="Attach a file"
    urlOf={({ name }) => `${url}&${new URLSearchParams({ file_name: name })}`}
    evenEmpty
    hint="PDF, PNG, JPEG, Word, Excel, PowerPoint without macros, or text; up to 20 MiB."
    submit="Attach"
    working="Sending…"
    said={({ fileName }) => `${fileName} is attached.`}
  />
)
