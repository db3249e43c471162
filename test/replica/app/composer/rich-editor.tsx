/** A Lexical editor as Instagram mounts it: contenteditable, `data-lexical-editor`, paragraphs. */
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { OnChangePlugin } from '@lexical/react/LexicalOnChangePlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  placeholder: string;
  initial?: string;
  describedBy?: string;
  onText: (text: string) => void;
  children?: ReactNode;
}

function fill(text: string): () => void {
  return () => {
    const root = $getRoot();
    for (const line of text.split('\n')) root.append($createParagraphNode().append($createTextNode(line)));
  };
}

export function RichEditor({ label, placeholder, initial, describedBy, onText, children }: Props) {
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'polaris',
        onError: (error) => {
          throw error;
        },
        editorState: initial ? fill(initial) : null,
      }}
    >
      <div className="rich-editor">
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              aria-describedby={describedBy}
              aria-label={label}
              aria-placeholder={placeholder}
              className="editable"
              placeholder={<div className="placeholder">{placeholder}</div>}
              spellCheck={true}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <OnChangePlugin
          ignoreSelectionChange={true}
          onChange={(editorState) =>
            editorState.read(() =>
              onText(
                $getRoot()
                  .getChildren()
                  .map((child) => child.getTextContent())
                  .join('\n'),
              ),
            )
          }
        />
        {children}
      </div>
    </LexicalComposer>
  );
}
