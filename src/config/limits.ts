const MIB = 1024 * 1024;

/**
 * Largest file that is read whole, unpacked, in bytes. Ten times the largest saved page in ordinary use once its
 * inlined pictures are counted; beyond it a file is listed as unreadable. Line-delimited files are streamed and have no such limit.
 */
export const MAX_FILE_BYTES: number = 32 * MIB;

/**
 * Longest source of one article, in UTF-16 units, after inlined pictures are taken out. The longest news pages
 * measured have 2 M; parsing this much takes about two seconds.
 */
export const MAX_ARTICLE_UNITS: number = 4 * MIB;

/** How many times its size a gzipped file may grow once it is past {@link MAX_FILE_BYTES}; text grows 3 to 20 times, a bomb 1000. */
export const MAX_GZIP_RATIO = 100;

/** Deepest nesting of elements in a page that is parsed as one; browsers stop at 512 as well. */
export const MAX_DEPTH = 512;

/** Longest front matter, in UTF-16 units. */
export const MAX_FRONT_MATTER_UNITS: number = 64 * 1024;

/** Largest file under `_desk/`, in bytes. */
export const MAX_DESK_BYTES: number = 4 * MIB;
