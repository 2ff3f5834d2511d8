import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { HelpView } from '../../src/contract/help.js'
import { ROLE_GALLERY_PAGE } from '../../src/domain/gallery.js'
import { formatList } from '../../src/i18n/format.js'
import { reachText } from '../../src/i18n/reach.js'
import { useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { MarkerWord } from '../tasks/Marker.js'
import { MARKERS } from '../tasks/taskView.js'
import { Answered } from '../ui/Answered.js'
import { useLook } from '../ui/look.js'
import { Out } from '../ui/Out.js'
import { Section } from '../ui/Section.js'

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
    gap: '16px',
    alignItems: 'start',
  },
  list: { margin: '4px 0 0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
  pairs: { margin: '4px 0 0', display: 'flex', flexDirection: 'column', gap: '8px' },
  said: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  told: { margin: 0, maxWidth: '75ch' },
})

function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const look = useLook()
  return (
    <div className={look.card}>
      <Section title={title}>{children}</Section>
    </div>
  )
}

/** The first things to do, of those there are for the reader. */
function Start(): ReactElement {
  const t = useT()
  const { sees, municipality } = useMe()
  const styles = useStyles()
  const steps = [
    ...(sees.tasks ? (['tasks'] as const) : []),
    ...(sees.ownTasks ? (['task'] as const) : []),
    ...(sees.roles && municipality ? (['roles'] as const) : []),
    ...(sees.otherMunicipalities ? (['users'] as const) : []),
    ...(sees.kombitRoles ? (['kombit'] as const) : []),
    'chat' as const,
  ]
  return (
    <Part title={t('help.start.title')}>
      <ol className={styles.list}>
        {steps.map((step) => (
          <li key={step}>{t(`help.start.${step}`)}</li>
        ))}
      </ol>
    </Part>
  )
}

function Colours(): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Part title={t('help.colours')}>
      <dl className={styles.pairs}>
        {MARKERS.map((marker) => (
          <div key={marker}>
            <dt>
              <MarkerWord marker={marker} />
            </dt>
            <dd className={styles.told}>{t(`help.colour.${marker}`)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

/** Only what the reader may do, from the rights table, in plain words. */
function Mine({ mine }: Pick<HelpView, 'mine'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Part title={t('help.mine')}>
      {mine.length === 0 && <p className={styles.told}>{t('help.none')}</p>}
      <dl className={styles.pairs}>
        {mine.map((group) => (
          <div key={`${group.reach} ${group.projects.join()}`}>
            <dt className={styles.said}>{reachText(t, group)}</dt>
            <dd className={styles.told}>
              {formatList(
                t.language,
                group.rights.map((right) => t(`help.can.${right}`)),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function Commands({ examples }: Pick<HelpView, 'examples'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const example = (of: keyof HelpView['examples']) => ({
    example: String(examples[of] ?? t(`help.any.${of}`)),
  })
  const commands = [
    ['tasks', t('help.command.tasks.words')],
    ['task', t('help.command.task.words', example('task'))],
    ['project', t('help.command.project.words', example('project'))],
    ['roles', t('help.command.roles.words')],
    ['role', t('help.command.role.words', example('role'))],
    ['overview', t('help.command.overview.words')],
    ['help', t('help.command.help.words')],
  ] as const
  return (
    <Part title={t('help.commands')}>
      <dl className={styles.pairs}>
        {commands.map(([name, words]) => (
          <div key={name}>
            <dt className={styles.said}>{words}</dt>
            <dd className={mergeClasses(look.subtle, styles.told)}>{t(`help.command.${name}.what`)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function Links({ handbooks }: Pick<HelpView, 'handbooks'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Part title={t('help.links')}>
      <ul className={styles.list}>
        <li>
          <Out href={ROLE_GALLERY_PAGE}>{t('help.gallery')}</Out>
        </li>
        {handbooks.map(({ project, url }) => (
          <li key={project.id}>
            <Out href={url}>{t('help.handbook', { project: project.name })}</Out>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** How to get going, what the colours mean, what one may do, what to say in the chat, and where more stands. */
export function Guide(): ReactElement {
  const styles = useStyles()
  const query = useAsk('help.read', {})
  return (
    <>
      <div className={styles.parts}>
        <Start />
        <Colours />
      </div>
      <Answered query={query} untitled>
        {({ mine, examples, handbooks }) => (
          <>
            <Mine mine={mine} />
            <div className={styles.parts}>
              <Commands examples={examples} />
              <Links handbooks={handbooks} />
            </div>
          </>
        )}
      </Answered>
    </>
  )
}
