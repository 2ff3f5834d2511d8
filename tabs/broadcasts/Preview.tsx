import { makeStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import { useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'
import { MunicipalityTable } from '../ui/MunicipalityTable.js'

const useStyles = makeStyles({
  facts: { margin: '4px 0 12px', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
})

type Reach = Reply<'broadcasts.preview'>

export const peopleIn = ({ municipalities }: Reach): number =>
  municipalities.reduce((all, one) => all + one.plus + one.standard + one.administrators, 0)

/** Whom the message will reach, in numbers, before it is sent. */
export function Preview({ reach, isUrgent }: { reach: Reach; isUrgent: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { municipalities, closedToday } = reach
  const sum = (of: 'channels' | 'notReached'): number => municipalities.reduce((all, one) => all + one[of], 0)
  const people = peopleIn(reach)
  const said = [
    { key: 'municipalities', count: municipalities.length, always: true },
    { key: 'people', count: people, always: true },
    { key: 'channels', count: sum('channels') },
    { key: 'notReached', count: sum('notReached') },
    { key: 'noPlus', count: municipalities.filter(({ hasPlus }) => !hasPlus).length },
    { key: 'closed', count: isUrgent ? 0 : closedToday },
  ] as const
  return (
    <div className={look.card}>
      <Section title={t('broadcast.preview.title')}>
        {people === 0 && <Banner icon={<WarningFilled />}>{t('broadcast.preview.nobody')}</Banner>}
        <ul className={styles.facts}>
          {said
            .filter((one) => one.count > 0 || 'always' in one)
            .map(({ key, count }) => (
              <li key={key}>{t(`broadcast.preview.${key}`, { count })}</li>
            ))}
        </ul>
        {municipalities.length > 0 && (
          <MunicipalityTable
            label={t('broadcast.preview.who')}
            of={t('broadcast.preview.municipality')}
            columns={(
              ['plus', 'standard', 'administrators', 'notReachedShort', 'channelsShort'] as const
            ).map((column) => t(`broadcast.preview.${column}`))}
            rows={municipalities.map((one) => ({
              id: one.id,
              name: one.name,
              note: null,
              numbers: [one.plus, one.standard, one.administrators, one.notReached, one.channels],
            }))}
          />
        )}
      </Section>
    </div>
  )
}
