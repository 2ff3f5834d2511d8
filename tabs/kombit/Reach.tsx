import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import { emptySections, type RoleTextsToRead } from '../../src/domain/roleChange.js'
import { formatList } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'

export type Reached = Reply<'kombitRoles.reach'>['municipalities'][number]

const useStyles = makeStyles({ text: { margin: 0 } })

/** Where an administrator is missing, the first few by name. */
const NAMED = 5

type ReachProps = {
  /** Whom the role will be for. */
  places: readonly Reached[]
  /** Of them those that do not see it yet. */
  fresh: readonly Reached[]
}

/** How many municipalities and people publishing reaches, and who is told. */
export function Reach({ places, fresh }: ReachProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const people = places.reduce((sum, one) => sum + one.people, 0)
  const told = fresh.reduce((sum, one) => sum + one.administrators, 0)
  const silent = fresh.filter(({ administrators }) => administrators === 0).map(({ name }) => name)
  const names = silent.length > NAMED ? [...silent.slice(0, NAMED), '…'] : silent
  return (
    <>
      <p className={styles.text} role="status">
        {t('kombit.publish.reach', { count: places.length, people })}{' '}
        {told > 0 ? t('kombit.publish.told', { count: told }) : t('kombit.publish.toldNobody')}
      </p>
      {silent.length > 0 && (
        <p className={styles.text}>
          {t('kombit.publish.noAdministrator', { names: formatList(t.language, names) })}
        </p>
      )}
    </>
  )
}

/** Warns of what nobody has written. */
export function EmptyTexts({ texts }: { texts: RoleTextsToRead }): ReactElement | null {
  const t = useT()
  const empty = emptySections(texts)
  if (empty.length === 0) return null
  const sections = formatList(
    t.language,
    empty.map((section) => t(`kombit.section.${section}`).toLocaleLowerCase(t.language)),
  )
  return <Banner icon={<WarningFilled />}>{t('kombit.publish.empty', { sections })}</Banner>
}
