/** Where the signing certificate alone is kept: AWS takes no metadata once Entra is its identity source. */

/**
 * The PEM file beside Entra's metadata file: the same name with the ending .pem.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/managesamlcerts.html
 */
export function certificateFileOf(metadataFile: string): string {
  const name = `${metadataFile.replace(/\.[^./]*$/, '')}.pem`;
  return name === metadataFile ? `${metadataFile}.pem` : name;
}
