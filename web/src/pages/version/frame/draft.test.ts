import { describe, expect, test } from 'vitest'
import { canStandBelow, draftOf, inOrder, without, wishOf, type FrameDraft, type PostDraft } from './draft.ts'

const post = (key: string, parent = ''): PostDraft => ({
  key,
  parent,
  titleZh: key,
  titleEn: '',
  dutiesZh: '',
  dutiesEn: '',
  organization: null,
  roleKey: '',
})
const draft = (...posts: PostDraft[]): FrameDraft => ({ revision: 1, posts, criteria: [] })

test('what is opened and saved unchanged is sent as it was', () => {
  const frame = {
    frameRevision: 3,
    posts: [
      {
        position: 1,
        parent: null,
        titleZh: '指挥长',
        titleEn: 'Commander',
        dutiesZh: '',
        dutiesEn: '',
        organization: { code: 'gov', nameZh: '旗政府', nameEn: 'Government' },
        role: { key: 'commander', nameZh: '指挥长', nameEn: 'Commander' },
      },
      {
        position: 2,
        parent: 1,
        titleZh: '组',
        titleEn: '组',
        dutiesZh: '',
        dutiesEn: '',
        organization: null,
        role: null,
      },
    ],
    criteria: [{ kind: 'activation' as const, level: 4, textZh: '1例。', textEn: 'One case.' }],
  }
  expect(
    wishOf(
      'v',
      draftOf(frame, ({ nameZh }) => nameZh),
    ),
  ).toEqual({
    versionId: 'v',
    revision: 3,
    posts: [
      {
        parent: null,
        titleZh: '指挥长',
        titleEn: 'Commander',
        dutiesZh: '',
        dutiesEn: '',
        organizationCode: 'gov',
        roleKey: 'commander',
      },
      {
        parent: 1,
        titleZh: '组',
        titleEn: '',
        dutiesZh: '',
        dutiesEn: '',
        organizationCode: null,
        roleKey: null,
      },
    ],
    criteria: [{ kind: 'activation', level: 4, textZh: '1例。', textEn: 'One case.' }],
  })
})

describe('posts', () => {
  test('are sent with each before those below it', () => {
    const posts = [post('c', 'b'), post('a'), post('b', 'a'), post('d', 'a')]
    expect(inOrder(posts).map(({ post: { key }, depth }) => [key, depth])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 1],
    ])
    expect(wishOf('v', draft(...posts))?.posts.map(({ titleZh, parent }) => [titleZh, parent])).toEqual([
      ['a', null],
      ['b', 1],
      ['c', 2],
      ['d', 1],
    ])
  })

  test('in a circle are sent all the same, at the top', () => {
    const wish = wishOf('v', draft(post('a', 'b'), post('b', 'a')))
    expect(wish?.posts.map(({ titleZh, parent }) => [titleZh, parent])).toEqual([
      ['a', null],
      ['b', 1],
    ])
  })

  test('stand below none of their own', () => {
    const posts = [post('a'), post('b', 'a'), post('c', 'b'), post('d')]
    expect(canStandBelow(posts, 'a').map(({ key }) => key)).toEqual(['d'])
    expect(canStandBelow(posts, 'c').map(({ key }) => key)).toEqual(['a', 'b', 'd'])
  })

  test('that are left out leave theirs to the one above', () => {
    const [a, b, c] = [post('a'), post('b', 'a'), post('c', 'b')]
    expect(without([a, b, c], b)).toEqual([a, { ...c, parent: 'a' }])
  })

  test('without a name are not sent', () => {
    expect(wishOf('v', draft({ ...post('a'), titleZh: ' ' }))).toBeNull()
  })
})
