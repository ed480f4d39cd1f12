import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Native = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style' | 'href'>;

/** Mantine's link, with addresses that the router checks. */
export const PageLink = createLink((props: Native & Omit<AnchorProps, 'href'>) => <Anchor {...props} />);

/** A link that looks like a button, with addresses that the router checks. */
export const PageButton = createLink((props: Native & ButtonProps) => <Button component="a" {...props} />);
