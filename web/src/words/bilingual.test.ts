import { expect, test } from 'vitest'
import { bilingual } from './bilingual.ts'

test.each([
  ['救护车送修 / ambulance under repair', '救护车送修', 'ambulance under repair'],
  ['人员轮休', '人员轮休', '人员轮休'],
  [null, '', ''],
])('%s is said in one language', (text, zh, en) => {
  expect([bilingual(text, 'zh'), bilingual(text, 'en')]).toEqual([zh, en])
})
