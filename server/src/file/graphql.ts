import { builder } from '../graphql/builder.ts'

export const StoredFileRef = builder.prismaObject('StoredFile', {
  description: 'A file that was uploaded; its bytes are fetched from where it is attached.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    size: t.exposeInt('size', { description: 'Bytes.' }),
    mediaType: t.exposeString('mediaType', { description: 'What it is, by its content.' }),
    sha256: t.exposeString('sha256', {
      description: 'SHA-256 of its bytes, hexadecimal; it is in the log, too.',
    }),
  }),
})
