export { decrypted } from "./decrypt-file";
export { encrypted } from "./encrypt-file";
export { strongPassword } from "./strong-password";
