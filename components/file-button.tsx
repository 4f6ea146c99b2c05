interface FileButtonProps {
  readonly name: string;
  /** What files are offered, as `accept` has it. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Chooses a file; the browser's own button says its name in the browser's language. */
export function FileButton({ name, accept, onFile }: FileButtonProps) {
  return (
    <label class="secondary file-button">
      {name}
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
