import { describe, expect, test } from 'vitest'
import { en } from '@beacon/web/words/en.ts'
import { zh } from '@beacon/web/words/zh.ts'
import { filesUnder, isNodeOf, isScript, isTest, nodesOf, type Node } from './source.ts'

const CHINESE = /[\u4E00-\u9FFF]/
/** The leader's page keeps its few words beside it. */
const WORDS = /^web\/src\/(words\/|call\/(zh|en)(-late)?\.ts$)/
const screens = filesUnder('web/src', (path) => isScript(path) && !isTest(path) && !WORDS.test(path))

describe('the console', () => {
  test('holds no Chinese outside words/', () => {
    expect(
      screens.flatMap((path) =>
        textsIn(path)
          .filter((text) => CHINESE.test(text))
          .map((text) => `${path}: ${text}`),
      ),
    ).toEqual([])
  })

  test('holds no English sentence outside words/', () => {
    const spoken = screens.flatMap((path) =>
      nodesOf(path)
        .map(spokenText)
        .filter((text) => /[A-Za-z]{2}/.test(text))
        .map((text) => `${path}: ${text}`),
    )
    expect(spoken).toEqual([])
  })
})

describe('the two languages', () => {
  test('say the same things', () => {
    expect(keysOf(en).toSorted()).toEqual(keysOf(zh).toSorted())
  })

  test('leave nothing empty', () => {
    const empty = [...Object.entries(flat(zh)), ...Object.entries(flat(en))].filter(([, text]) => text === '')
    expect(empty).toEqual([])
  })

  test('do not mix', () => {
    // The other language's own name is written in that language.
    const mixed = Object.entries(flat(en)).filter(
      ([key, text]) => CHINESE.test(text) && !/otherLanguage$|name$/.test(key),
    )
    expect(mixed).toEqual([])
  })
})

function textsIn(path: string): string[] {
  return nodesOf(path).flatMap((node) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']]
    if (node.type === 'JSXText') return [String(node['value'])]
    if (node.type !== 'TemplateElement') return []
    return [JSON.stringify(node['value'])]
  })
}

const SPOKEN_ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'label']

/** What a person would read or hear straight from the markup. */
function spokenText(node: Node): string {
  if (node.type === 'JSXText') return String(node['value']).trim()
  if (node.type !== 'JSXAttribute') return ''
  const { name, value } = node
  const attribute = isNodeOf(name, 'JSXIdentifier') ? String(name['name']) : ''
  if (!SPOKEN_ATTRIBUTES.includes(attribute) || !isNodeOf(value, 'Literal')) return ''
  return String(value['value'])
}

function keysOf(words: object): string[] {
  return Object.keys(flat(words))
}

/** `{ a: { b: 'text' } }` as `{ 'a.b': 'text' }`; a function of its arguments counts as its source. */
function flat(words: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const name = `${prefix}${key}`
      if (typeof value === 'object' && value !== null) return Object.entries(flat(value, `${name}.`))
      return [[name, typeof value === 'string' ? value : String(value)]]
    }),
  )
}
