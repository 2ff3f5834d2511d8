import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { WindowNewRegular } from '@fluentui/react-icons/svg/window-new'
import { useState, type ReactElement } from 'react'
import type { ProjectRow } from '../../src/contract/project.js'
import { useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { PageTitle } from '../ui/PageTitle.js'
import { To } from '../ui/To.js'
import { useT } from '../host/reader.js'
import { tabOffer } from '../host/session.js'

const useStyles = makeStyles({
  page: { maxWidth: '640px', marginInline: 'auto', padding: '20px', boxSizing: 'border-box' },
  text: { margin: '6px 0 16px' },
})

/** Teams shows no longer name on a tab. */
const NAME_MAX = 30

function Choice({ projects }: { projects: readonly ProjectRow[] }): ReactElement {
  const t = useT()
  const look = useLook()
  const [chosen, setChosen] = useState('')
  const choose = (id: string): void => {
    setChosen(id)
    const project = projects.find((one) => one.id === id)
    const contentUrl = `${window.location.origin}/projects/${id}`
    tabOffer()?.(
      project
        ? {
            entityId: `project-${id}`,
            contentUrl,
            websiteUrl: contentUrl,
            suggestedDisplayName: `KLIK ${project.name}`.slice(0, NAME_MAX),
          }
        : null,
    )
  }
  return (
    <div className={look.card}>
      <RadioGroup
        aria-label={t('tab.configure.choose')}
        value={chosen}
        onChange={(_, { value }) => choose(value)}
      >
        {projects.map(({ id, name }) => (
          <Radio key={id} value={id} label={name} />
        ))}
      </RadioGroup>
    </div>
  )
}

/** Setting up a channel's tab: one choice, which project it shows. */
export function Configure(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const query = useAsk('projects.list', {})
  return (
    <main className={styles.page}>
      <PageTitle title={t('tab.configure.title')} />
      <p className={styles.text}>{t(tabOffer() ? 'tab.configure.text' : 'tab.configure.notInTeams')}</p>
      <Answered query={query} untitled>
        {({ projects }) =>
          projects.length > 0 ? (
            <Choice projects={projects} />
          ) : (
            <div className={look.card}>
              <Message
                icon={<WindowNewRegular />}
                title={t('tab.project.none')}
                ways={<To to="/">{t('tab.state.home')}</To>}
              >
                {t('tab.configure.noneWay')}
              </Message>
            </div>
          )
        }
      </Answered>
    </main>
  )
}
