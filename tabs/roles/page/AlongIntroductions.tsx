import { Field, makeStyles, Select } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'

type Preview = Reply<'handOvers.preview'>
/** By plan: it stays, it follows with the role, or the id of whoever gets it. */
export type IntroductionsTo = Readonly<Record<string, string>>
export const STAYS = 'stays'
export const FOLLOWS = 'follows'

export const proposedFor = ({ introductions }: Preview): IntroductionsTo =>
  Object.fromEntries(introductions.map(({ planId, goesAlong }) => [planId, goesAlong ? FOLLOWS : STAYS]))

/** As the server is asked. */
export const alongOf = (to: IntroductionsTo): { planId: string; personId: string | null }[] =>
  Object.entries(to)
    .filter(([, who]) => who !== STAYS)
    .map(([planId, who]) => ({ planId, personId: who === FOLLOWS ? null : who }))

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  titles: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  text: { margin: 0 },
})

type Props = { preview: Preview; to: IntroductionsTo; change: (to: IntroductionsTo) => void }

/** Where the holder introduces others: who does it from now on. */
export function AlongIntroductions({ preview, to, change }: Props): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { introductions, holder } = preview
  if (introductions.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend className={look.h3}>{t('handOver.introductions')}</legend>
      {introductions.map(({ planId, introducee: name, team, count, titles, candidates }) => (
        <div key={planId}>
          <Field
            label={
              name === null
                ? t('handOver.introductionIn', { team, count })
                : t('handOver.introductionOf', { name, team, count })
            }
          >
            <Select
              value={to[planId] ?? STAYS}
              onChange={(_, { value }) => change({ ...to, [planId]: value })}
            >
              <option value={STAYS}>{t('handOver.dialog.introductionStays', { holder: holder.name })}</option>
              <option value={FOLLOWS}>{t('handOver.dialog.introductionFollows')}</option>
              {candidates.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
          {titles.length > 0 && (
            <ul className={styles.titles}>
              {titles.map((title, n) => (
                <li key={`${n} ${title}`} className={look.subtle}>
                  {title}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <p className={look.subtle}>{t('handOver.introductionsStay', { holder: holder.name })}</p>
    </fieldset>
  )
}
