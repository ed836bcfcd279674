/** A study whose every field holds what ends strings, elements, scripts and lines somewhere. */
export const HOSTILE_STUDY = `---
title: "</script><script>alert(1)</script> \\"quoted\\" & 'single' <b>bold</b> ]]> \\\\ {{ 7 * 7 }}"
snippet: "--> </title> & \\"so on\\" {% raw %}"
publishDate: "2024-03-10T23:30:00-05:00"
updated: "2024-05-01"
author: "O'Neil & \\"Sons\\" <x>"
client: { name: "A & B </script>", url: "https://ab.example/?a=1&b=2" }
industry: "Retail"
tags: [performance]
services: ["User research"]
redirectFrom: [/work/hostile, "/alt/größe&mehr/"]
---

## The challenge

It was </script> slow & "bad". Nobody could say <why>.

## Results

- **Load time** & "more": from 8.2 s to 1.4 s

## What the client says

> "We said </blockquote> & they did."

*- Ola "O" Fixture, C&O*
`;
