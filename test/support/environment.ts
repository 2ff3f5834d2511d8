import { TestEnvironment } from 'jest-environment-node'
import { testPlace } from './place'

/**
 * Node, and one database for all test files of a worker: starting the embedded one takes seconds.
 */
export default class Environment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    this.global.klikTestPlace = testPlace
  }
}
