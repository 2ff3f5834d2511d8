import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { TIMES, type NoticeGroup } from '../../src/domain/settings.js'
import { useT } from '../host/reader.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'
import type { SettingsView } from '../../src/contract/settings.js'
import type { PartProps } from './draft.js'

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    padding: '10px 0',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  what: { flexGrow: 1, minWidth: '200px' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px' },
  text: { margin: '8px 0 0', maxWidth: '65ch' },
})

type Props = PartProps & Pick<SettingsView, 'places' | 'groups'>

function Group({
  group,
  draft,
  change,
  places,
}: Omit<Props, 'groups'> & { group: NoticeGroup }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { choices, digest } = draft
  const { where, when } = choices[group]
  const what = t(`settings.group.${group}`)
  const set = (some: Partial<(typeof choices)[NoticeGroup]>): void =>
    change({ choices: { ...choices, [group]: { ...choices[group], ...some } } })
  const isAlways = group === 'DEADLINES' && digest === 'DAILY'
  return (
    <li className={styles.group}>
      <span className={styles.what}>{what}</span>
      <div className={styles.choices}>
        <Choose
          label={t('settings.where.label')}
          name={t('settings.where.of', { group: what })}
          value={where}
          choices={places.map((value) => ({ value, text: t(`settings.where.${value}`) }))}
          change={(value) => set({ where: places.find((one) => one === value) ?? 'TEAMS' })}
        />
        {where === 'TEAMS' && digest !== 'NEVER' && (
          <Choose
            label={t('settings.when.label')}
            name={t('settings.when.of', { group: what })}
            value={isAlways ? 'IN_DIGEST' : when}
            choices={(isAlways ? (['IN_DIGEST'] as const) : TIMES).map((value) => ({
              value,
              text: t(`settings.when.${value}`),
            }))}
            change={(value) => set({ when: TIMES.find((one) => one === value) ?? 'AT_ONCE' })}
          />
        )}
      </div>
    </li>
  )
}

/** Where and when one is told of each kind of thing. */
export function Groups({ groups, ...props }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <Section title={t('settings.places')}>
      <ul className={look.list}>
        {groups.map((group) => (
          <Group key={group} group={group} {...props} />
        ))}
      </ul>
      <p className={mergeClasses(look.subtle, styles.text)}>{t('settings.always')}</p>
    </Section>
  )
}
