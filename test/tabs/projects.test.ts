import { expect, test } from '@jest/globals'
import type { ProjectRow } from '../../src/contract/project.js'
import {
  hasProjectFilters,
  projectFilterCount,
  projectToggled,
  readProjectView,
  shownOf,
  withoutProjectFilters,
  writeProjectView,
} from '../../tabs/projects/projectView.js'

const project = (id: string, name: string, userType: ProjectRow['userType']): ProjectRow => ({
  ...{ id, name, userType, deadline: null, periodFrom: null, periodTo: null, handbookUrl: null },
  counters: { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0 },
  completed: 0,
})
const ALL = [
  project('1', 'KLIK', 'PLUS'),
  project('2', 'KSD', 'LIGHT'),
  project('3', 'KY', 'PLUS'),
  project('4', 'DUBU', null),
]
const shown = (search: string): string[] =>
  shownOf(ALL, readProjectView(new URLSearchParams(search)), 'da').map(({ name }) => name)

test.each<[string, string[]]>([
  ['', ['DUBU', 'KLIK', 'KSD', 'KY']],
  ['project=2', ['KSD']],
  ['project=2&project=3', ['KSD', 'KY']],
  ['userType=PLUS', ['KLIK', 'KY']],
  ['userType=PLUS&userType=LIGHT&sort=-name', ['KY', 'KSD', 'KLIK']],
  ['project=2&project=3&userType=PLUS', ['KY']],
  ['project=1&userType=LIGHT', []],
  ['userType=KING&words=k', ['KLIK', 'KSD', 'KY']],
])('the list of projects asked for with "%s"', (search, names) => expect(shown(search)).toEqual(names))

test('the address says the whole of what is asked for, and forgets the filters when they are reset', () => {
  const search = 'project=2&project=3&userType=PLUS&words=k&sort=-deadline'
  const view = readProjectView(new URLSearchParams(search))
  expect(writeProjectView(view).toString()).toBe(search)
  expect([projectFilterCount(view), hasProjectFilters(view)]).toEqual([3, true])
  expect(projectToggled(projectToggled(view, 'userType', 'PLUS'), 'project', '1').project).toEqual([
    '2',
    '3',
    '1',
  ])
  const bare = withoutProjectFilters(view)
  expect([writeProjectView(bare).toString(), hasProjectFilters(bare)]).toEqual(['sort=-deadline', false])
})
