import { expect, test } from 'vitest'
import { zh } from '../../words/zh.ts'
import { checkDraft, EMPTY_DRAFT } from './draft.ts'

const errors = zh.form.errors
const complete = {
  ...EMPTY_DRAFT,
  title: '独贵塔拉镇 1 例疑似鼠疫病例',
  township: { id: '150625102000', text: '独贵塔拉镇' },
  riskLevel: 'medium',
  firstFacts: '11月24日，牧民，发热伴淋巴结肿大 1 例。',
}

test('an empty draft names every missing field in words', () => {
  expect(checkDraft(EMPTY_DRAFT, errors)).toEqual({
    ok: false,
    errors: {
      title: errors.title,
      divisionCode: errors.divisionCode,
      riskLevel: errors.riskLevel,
      firstFacts: errors.firstFacts,
    },
  })
})

test('the gacha is the place when there is one, else the town', () => {
  expect(checkDraft(complete, errors)).toMatchObject({ ok: true, output: { divisionCode: '150625102000' } })
  const gacha = { id: '150625102201', text: '图古日格嘎查' }
  expect(checkDraft({ ...complete, gacha }, errors)).toMatchObject({
    ok: true,
    output: { divisionCode: gacha.id },
  })
})

test('a place that was left out is not sent as an empty text', () => {
  expect(checkDraft({ ...complete, place: ' ' }, errors)).toMatchObject({ ok: true, output: { place: null } })
})

test('blanks do not count', () => {
  expect(checkDraft({ ...complete, title: '        ' }, errors)).toMatchObject({
    ok: false,
    errors: { title: errors.title },
  })
})
