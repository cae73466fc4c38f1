/** The block in the editor: a preview made by the server, and the widget's attributes as controls. Written for wp-admin as it is. */
(({ blockEditor, blocks, components, element, i18n, serverSideRender }, { widgets, cases }) => {
  const { createElement: h } = element;
  const { ComboboxControl, Disabled, PanelBody, SelectControl, TextControl } = components;
  const { __ } = i18n;

  blocks.registerBlockType('undersigned/widget', { edit, save: () => null });

  function edit({ attributes, setAttributes }) {
    const { widget, case: chosen, options } = attributes;
    const known = widgets[widget]?.attributes ?? {};
    const setOption = (name, value) => {
      const { [name]: _before, ...others } = options;
      setAttributes({ options: value ? { ...others, [name]: value } : others });
    };
    const isOption = ([name]) => name !== 'case';
    return h(
      'div',
      blockEditor.useBlockProps(),
      h(
        blockEditor.InspectorControls,
        null,
        h(
          PanelBody,
          { title: __('What is shown', 'undersigned') },
          h(SelectControl, {
            label: __('Widget', 'undersigned'),
            value: widget,
            options: Object.entries(widgets).map(([value, { title }]) => ({ value, label: title })),
            onChange: (value) => setAttributes({ widget: value, options: {} }),
          }),
          known.case &&
            h(ComboboxControl, {
              label: __('Case', 'undersigned'),
              value: chosen,
              options: Object.entries(cases).map(([value, label]) => ({ value, label })),
              onChange: (value) => setAttributes({ case: value ?? '' }),
            }),
        ),
        h(
          PanelBody,
          { title: __('Options', 'undersigned'), initialOpen: false },
          Object.entries(known)
            .filter(isOption)
            .map(([name, attribute]) => control(name, attribute, options[name] ?? '', (value) => setOption(name, value))),
        ),
      ),
      // What is pressed in the preview selects the block, and doesn't lead out of the editor.
      h(Disabled, null, h(serverSideRender, { block: 'undersigned/widget', attributes })),
    );
  }

  /** A choice where the library knows the values, else a line of text. Empty is the library's default. */
  function control(name, { description, values }, value, onChange) {
    const common = { key: name, label: name, help: description, value, onChange };
    if (!values) return h(TextControl, common);
    return h(SelectControl, { ...common, options: [{ value: '', label: __('Default', 'undersigned') }, ...values.map((one) => ({ value: one, label: one }))] });
  }
})(window.wp, window.undersignedBlock);
