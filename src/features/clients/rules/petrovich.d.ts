// The package brings no types of its own.
declare module 'petrovich' {
  export type PetrovichCase =
    | 'nominative'
    | 'genitive'
    | 'dative'
    | 'accusative'
    | 'instrumental'
    | 'prepositional';
  export interface PetrovichName {
    gender: 'male' | 'female' | 'androgynous';
    first?: string;
    middle?: string;
    last?: string;
  }
  export default function petrovich(name: PetrovichName, nameCase: PetrovichCase): PetrovichName;
}
