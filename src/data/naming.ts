import { DefaultNamingStrategy } from 'typeorm'

/** municipalityId → municipality_id */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** camelCase fields, snake_case columns. */
export class SnakeCase extends DefaultNamingStrategy {
  override tableName(targetName: string, userSpecifiedName: string | undefined): string {
    return userSpecifiedName ?? targetName
  }

  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName)
  }
}
