/** Slogans: what the rest of `facts` uses of them. */
export { describeSlogan, GLOSSARY, createGlossary, type Glossary } from './glossary';
export { extractSlogans } from './extract';
