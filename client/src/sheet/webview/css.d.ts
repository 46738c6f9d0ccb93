/** Style sheets are bundled beside the page; importing one says only that it is needed. */
declare module '*.css';
