import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CloudOffRegular } from '@fluentui/react-icons/svg/cloud-off'
import { lazy, useReducer, type ComponentType, type ReactElement } from 'react'
import { learnParts, type Part } from '../host/catalogues.js'
import { useT } from '../host/reader.js'
import { Banner } from './Banner.js'
import { useLook } from './look.js'

/** A page that is fetched when it is opened, with the parts of the texts it says. The shell tells when that fails. */
export const page = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...parts: readonly Part[]
): ComponentType<Props> =>
  lazy(async () => {
    const [Page] = await Promise.all([load(), learnParts(...parts)])
    return { default: Page }
  })

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    zIndex: 1000,
    insetInline: '16px',
    bottom: '20px',
    maxWidth: '560px',
    marginInline: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow28,
  },
  ways: { marginTop: '8px' },
})

type Retried = { retry: () => void }

function NotFetched({ retry }: Retried): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  return (
    <div className={styles.place} role="alert">
      <Banner icon={<CloudOffRegular />}>
        {t('tab.problem.part')}
        <div className={mergeClasses(look.row, styles.ways)}>
          <Button size="small" appearance="primary" onClick={retry}>
            {t('tab.state.retry')}
          </Button>
          <Button size="small" onClick={() => window.location.reload()}>
            {t('tab.state.reload')}
          </Button>
        </div>
      </Banner>
    </div>
  )
}

/**
 * A dialog or a menu that is fetched when it is first opened. One that cannot be fetched says so and can be fetched
 * again; the page, and what is written on it, stays.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetch = (): ComponentType<Props & Retried> =>
    lazy(async (): Promise<{ default: ComponentType<Props & Retried> }> => {
      try {
        return { default: (await load()) as ComponentType<Props & Retried> }
      } catch {
        return { default: NotFetched }
      }
    })
  let Fetched = fetch()
  return function Later(props: Props): ReactElement {
    const [, drawAgain] = useReducer((times: number) => times + 1, 0)
    const retry = (): void => {
      Fetched = fetch()
      drawAgain()
    }
    return <Fetched {...props} retry={retry} />
  }
}
