import { describe, expect, test } from 'vitest'
import { cleanMarkdown } from './clean.ts'

const LENGTH = 400_000
const fill = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length))

describe('a text that is made to be slow', () => {
  test.each<[string, string]>([
    ['blanks inside a line', `甲${fill(' ')}乙`],
    ['wide blanks inside a line', `甲${fill('\u3000')}乙`],
    ['empty lines', `甲${fill('\n')}乙`],
    ['empty lines of another kind', `甲${fill('\u2028甲')}乙`],
    ['tags inside tags', `${'<'.repeat(LENGTH / 4)}${'b>'.repeat(LENGTH / 4)}`],
    ['elements that never begin', fill('<script ')],
    ['images that never end', fill('![')],
    ['links that never end', fill('[')],
    ['addresses that never end', fill('[甲](')],
    ['parentheses that never end', `[甲](${fill('()')}`],
    ['lines that divide', fill('- ')],
  ])('takes no longer than others: %s', (_, text) => {
    const began = performance.now()
    cleanMarkdown(text)
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test('with tags in tags in tags has none in the end', () => {
    const nested = `${'<'.repeat(50)}${'b>'.repeat(50)}`
    const split = `${'<scr'.repeat(30)}<script>x</script>${'ipt>'.repeat(30)}`
    for (const text of [nested, split]) expect(cleanMarkdown(text).markdown).not.toContain('<')
  })
})

describe('marks upon a letter', () => {
  test('stay when they are so many as people write, and no run of them is long', () => {
    expect(cleanMarkdown('Đo\u0323\u0302i').markdown).toBe('Đo\u0323\u0302i')
    expect(cleanMarkdown(`a${'\u0301\u0323'.repeat(100_000)}b`).markdown).toBe(
      `a${'\u0301\u0323'.repeat(10)}b`,
    )
  })

  test('do not grow together again where a tag was', () => {
    const marks = '\u0301'.repeat(15)
    expect(cleanMarkdown(`a${marks}<b>${marks}</b>${marks}`).markdown).toBe(`a${'\u0301'.repeat(20)}`)
  })
})
