import type { Words } from '../zh.ts'

export const secrecy: Words['secrecy'] = {
  start: 'Involves state secrets: not published on the public page',
  secret: 'Secret, not published',
  publicPage: 'Public page',
  classify: 'Make secret',
  classifyHint:
    'A plan that involves state secrets is not published: it leaves the public pages, their search and every cache at once.',
  declassify: 'No longer secret',
  declassifyHint:
    'The public chapters of the version in force appear on the public page at once, for everybody, without sign-in.',
}
