import { useEffect, useState } from 'react';

type Theme = 'light' | 'dark' | undefined;

/** Instagram's own light or dark mode; `undefined`: the system decides. Facts 0.7. */
function themeOf(root: Element): Theme {
  if (root.classList.contains('__fb-dark-mode')) return 'dark';
  return root.classList.contains('__fb-light-mode') ? 'light' : undefined;
}

export function useTheme(): Theme {
  const [theme, setTheme] = useState(() => themeOf(document.documentElement));
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(themeOf(document.documentElement)));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}
