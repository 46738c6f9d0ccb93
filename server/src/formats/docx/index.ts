/** Word documents (.docx): bytes to text with its blocks, and comments into a copy. No file is opened here. */
export { annotateDocx, COMMENT_AUTHOR, type Annotated, type CommentAuthor, type DocxComment } from './annotate';
export { readDocx, type DocxText } from './read';
export { plainText } from './plain';
export { writeDocx, type DraftBlock } from './write';
