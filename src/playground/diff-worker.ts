/** The thread in which the editor compares two programs. */
import 'monaco-editor/editor/editor.worker';
