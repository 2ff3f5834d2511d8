import type { ReactElement } from 'react'
import type { Translator } from '../../src/i18n/translator.js'
import { useT } from '../host/reader.js'
import { rightReach, RIGHT_GROUPS, rightsOf, type Right, type UserType } from './rights.js'
import { TypesTable } from './TypesTable.js'

function wordOf(t: Translator, right: Right): string {
  const text = t(`right.${right}`)
  return text.charAt(0).toLocaleUpperCase(t.language) + text.slice(1)
}

function reachText(t: Translator, right: Right, userType: UserType): string | null {
  const { where, isForOwn } = rightReach(right, userType)
  if (where === null) return null
  const word = t(`users.help.where.${where}`)
  return isForOwn ? word : t('users.help.notOwn', { where: word })
}

/** THE rights table, as the product itself asks it. */
export function RightsTable(): ReactElement {
  const t = useT()
  const groups = RIGHT_GROUPS.map((group) => ({
    key: group,
    title: t(`users.help.groups.${group}`),
    rows: rightsOf(group).map((right) => ({
      key: right,
      text: wordOf(t, right),
      cell: (userType: UserType) => reachText(t, right, userType),
    })),
  }))
  return <TypesTable label={t('users.help.rights')} head={t('users.help.right')} groups={groups} />
}
