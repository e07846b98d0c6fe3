"""Formatted text: cleaning, HTML and Markdown, what Telegram finds by itself, and showing it."""
