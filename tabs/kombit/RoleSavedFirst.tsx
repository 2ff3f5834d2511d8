import type { ReactElement } from 'react'
import type { RoleEditionView } from '../../src/contract/kombitRole.js'
import { useT } from '../host/reader.js'
import { SavedFirst } from '../ui/SavedFirst.js'
import { Changes } from './Changes.js'

type Props = {
  /** What has been saved since the writing began, the newest first. */
  editions: readonly RoleEditionView[]
  by: string
  keep: () => void
  seeNow: () => void
}

/** Somebody else saved the role first: what they changed, and both ways on. */
export function RoleSavedFirst({ editions, by, keep, seeNow }: Props): ReactElement {
  const t = useT()
  return (
    <SavedFirst
      title={t('kombit.edit.conflictTitle', { by })}
      text={t(editions.length > 0 ? 'kombit.edit.conflictText' : 'kombit.edit.conflictNothing')}
      keep={{ text: t('kombit.edit.keep'), go: keep }}
      seeNow={{ text: t('kombit.edit.seeNow'), go: seeNow }}
    >
      {editions.map(({ version, changes }) => (
        <Changes key={version} changes={changes} />
      ))}
    </SavedFirst>
  )
}
